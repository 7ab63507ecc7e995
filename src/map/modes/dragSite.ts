import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { beginDrag, cancelGesture, dragTo, drop } from '../../commands/drag';
import type { LngLat } from '../../core/geo/lngLat';
import type { MapView } from '../mapView';
import { CLICK_PX } from '../pointer';
import type { Spot } from '../tool';

/** So close to the tick of a locked station that the hand means it, not the map around it. */
const MEANT_PX = 6;

export interface SiteDrag {
  begin(siteId: string, spot: Spot): void;
  /** Begins at once, without waiting for the pointer to move. */
  pickUp(siteId: string, spot: Spot): boolean;
  /** True while the site is in the hand. */
  follow(spot: Spot): boolean;
  /** True when there was something to drop. */
  letGo(): boolean;
  cancel(): void;
  sayWhyNot(siteId: string, spot: Spot, view: MapView): void;
}

/** The site keeps its distance to the pointer from where it was taken: it never jumps. */
export function dragSite(map: MapLibreMap, app: AppContext): SiteDrag {
  let pressed: { siteId: string; from: Spot } | null = null;
  let grip: { dx: number; dy: number } | null = null;

  const gesture = () => {
    const { gesture: now } = app.store.getState().session;
    return now?.kind === 'drag' ? now : null;
  };
  const pickUp = (siteId: string, spot: Spot): boolean => {
    if (!beginDrag(app, siteId)) return false;
    const from = gesture()?.from;
    if (!from) return false;
    const at = map.project([...from]);
    grip = { dx: at.x - spot.x, dy: at.y - spot.y };
    return true;
  };
  const forget = () => {
    pressed = null;
    grip = null;
  };

  return {
    begin(siteId, from) {
      pressed = { siteId, from };
    },
    pickUp,
    follow(spot) {
      if (!grip && pressed && far(pressed.from, spot)) {
        if (!pickUp(pressed.siteId, pressed.from)) pressed = null;
      }
      if (!grip || !gesture()) return false;
      dragTo(app, placeOf(map, spot.x + grip.dx, spot.y + grip.dy));
      return true;
    },
    letGo() {
      const held = grip !== null;
      if (held && gesture()) drop(app);
      forget();
      return held;
    },
    cancel() {
      if (grip) cancelGesture(app);
      forget();
    },
    sayWhyNot(siteId, from, { sites, inForce }) {
      const position = sites[inForce.indexOf(siteId)]?.position;
      if (!position) return;
      const at = map.project([...position]);
      if (Math.hypot(at.x - from.x, at.y - from.y) > MEANT_PX) return;
      map.once('dragstart', tell);
      window.addEventListener('pointerup', () => map.off('dragstart', tell), { once: true });
      function tell(): void {
        beginDrag(app, siteId);
      }
    },
  };
}

function far(a: Spot, b: Spot): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > CLICK_PX;
}

function placeOf(map: MapLibreMap, x: number, y: number): LngLat {
  const { lng, lat } = map.unproject([x, y]);
  return [lng, lat];
}
