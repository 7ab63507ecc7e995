import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Takes the last corner of the measuring line or of the area back. */
export function removeSketchPoint(app: AppContext): void {
  const { sketch } = app.store.getState().session;
  if (sketch.length > 0) setSession(app.store, { sketch: sketch.slice(0, -1) });
}
