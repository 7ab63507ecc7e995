import type { AreaKind } from '../core/plan/plan';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Takes the last corner of the measuring line or of the area back. */
export function removeSketchPoint(app: AppContext): void {
  const { sketch } = app.store.getState().session;
  if (sketch.length > 0) setSession(app.store, { sketch: sketch.slice(0, -1) });
}

/** Takes up the drawing tool for an exclusion area or a boundary. */
export function drawAreaOf(app: AppContext, sketchAreaKind: AreaKind): void {
  setSession(app.store, { mode: 'drawArea', sketch: [], sketchAreaKind });
}
