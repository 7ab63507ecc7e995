import type { CoverageModel } from '../core/radio/radioSettings';
import type { AppState } from '../state/store';
import type { AppContext } from './appContext';
import { changeModel } from './editSettings';
import { undo } from './undo';

/** The model to go back to while levels are not ready: that of the numbers on screen, or the radius. */
export function modelBefore({ doc, results }: AppState): CoverageModel {
  const model = results.coverage?.plan.coverage.model ?? 'radius';
  return model === doc.plan.coverage.model ? 'radius' : model;
}

/** Gives up levels that are being computed: the step that asked for them is undone, or else the model is changed. */
export function leaveLevels(app: AppContext): void {
  const state = app.store.getState();
  const model = modelBefore(state);
  const last = state.doc.history.past.at(-1)?.plan;
  if (last?.coverage.model === model && last === state.results.coverage?.plan) undo(app);
  else changeModel(app, model);
}
