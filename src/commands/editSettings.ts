import { setDefaultRadius, setTableRadius } from '../core/plan/actions/setDefaultRadius';
import type { AppContext } from './appContext';
import { edit } from './edit';

export function changeDefaultRadius(app: AppContext, radiusM: number | null): void {
  if (radiusM !== null) edit(app, { code: 'settings' }, (plan) => setDefaultRadius(plan, radiusM));
}

export function changeTableRadius(app: AppContext, key: string, radiusM: number | null): void {
  edit(app, { code: 'settings' }, (plan) => setTableRadius(plan, key, radiusM));
}
