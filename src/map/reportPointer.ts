import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import { setPointer } from '../commands/view';
import type { LngLat } from '../core/geo/lngLat';

const EVERY_MS = 100;

/** Tells the session where the pointer is, not more often than anyone can read. */
export function reportPointer(map: MapLibreMap, app: AppContext): () => void {
  const area = map.getCanvasContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next: LngLat | null = null;

  const tell = () => {
    timer = undefined;
    setPointer(app, next);
  };
  const moved = (event: PointerEvent) => {
    const box = area.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    next = [lng, lat];
    timer ??= setTimeout(tell, EVERY_MS);
  };
  const left = () => {
    next = null;
    timer ??= setTimeout(tell, EVERY_MS);
  };
  area.addEventListener('pointermove', moved);
  area.addEventListener('pointerleave', left);
  return () => {
    clearTimeout(timer);
    area.removeEventListener('pointermove', moved);
    area.removeEventListener('pointerleave', left);
  };
}
