import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import { cancelGesture } from '../commands/drag';
import { deleteSites, nudgeSites } from '../commands/editSites';
import { select } from '../commands/select';
import type { Tool } from './tool';

const STEP_M = 10;
const SHIFT_STEP_M = 100;
const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Keys of the map while it has the focus. What is not used here pans and zooms it. */
export function listenToKeys(map: MapLibreMap, app: AppContext, tool: () => Tool): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== map.getCanvas() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!tool().key?.(event) && !plainKey(app, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A gesture ends wherever the focus is. */
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || app.store.getState().session.gesture?.kind !== 'drag') return;
    tool().cancel?.();
    cancelGesture(app);
    event.preventDefault();
    event.stopPropagation();
  };
  const container = map.getContainer();
  const byKeys = () => {
    container.dataset.mapInput = 'keys';
  };
  const byPointer = () => {
    container.dataset.mapInput = 'pointer';
  };
  window.addEventListener('keydown', byKeys, true);
  window.addEventListener('pointerdown', byPointer, true);
  window.addEventListener('keydown', onEscape, true);
  container.addEventListener('keydown', onKey, true);
  return () => {
    window.removeEventListener('keydown', byKeys, true);
    window.removeEventListener('pointerdown', byPointer, true);
    window.removeEventListener('keydown', onEscape, true);
    container.removeEventListener('keydown', onKey, true);
  };
}

function plainKey(app: AppContext, { key, shiftKey }: KeyboardEvent): boolean {
  const { selection } = app.store.getState().session;
  if (selection.ids.length === 0) return false;
  if (key === 'Escape') {
    select(app, null);
    return true;
  }
  if (selection.kind !== 'site') return false;
  if (key === 'Delete' || key === 'Backspace') {
    deleteSites(app, selection.ids);
    return true;
  }
  const arrow = ARROWS[key];
  if (!arrow) return false;
  const step = shiftKey ? SHIFT_STEP_M : STEP_M;
  nudgeSites(app, selection.ids, arrow[0] * step, arrow[1] * step);
  return true;
}
