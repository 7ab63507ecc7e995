import { setDefaultRadius, setTableRadius } from '../core/plan/actions/setDefaultRadius';
import { setModel } from '../core/plan/actions/setModel';
import { COVERAGE_MODELS, type CoverageModel } from '../core/radio/radioSettings';
import type { AppContext } from './appContext';
import { edit } from './edit';

export function changeDefaultRadius(app: AppContext, radiusM: number | null): void {
  if (radiusM !== null) edit(app, { code: 'settings' }, (plan) => setDefaultRadius(plan, radiusM));
}

export function changeTableRadius(app: AppContext, key: string, radiusM: number | null): void {
  edit(app, { code: 'settings' }, (plan) => setTableRadius(plan, key, radiusM));
}

export const MODEL_CHOICES = COVERAGE_MODELS;

export function changeModel(app: AppContext, model: CoverageModel): void {
  edit(app, { code: 'settings' }, (plan) => setModel(plan, model));
}
