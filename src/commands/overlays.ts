import type { Background, Overlay } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

export function showOverlay(app: AppContext, id: string, visible: boolean): void {
  change(app, (overlays) => overlays.map((overlay) => (overlay.id === id ? { ...overlay, visible } : overlay)));
}

export function removeOverlay(app: AppContext, id: string): void {
  change(app, (overlays) => overlays.filter((overlay) => overlay.id !== id));
}

/** A base map from outside, on the user's wish; null goes back to the built-in one. */
export function setBackground(app: AppContext, background: Background | null): void {
  setSession(app.store, { background });
}

function change(app: AppContext, of: (overlays: readonly Overlay[]) => readonly Overlay[]): void {
  setSession(app.store, { overlays: of(app.store.getState().session.overlays) });
}
