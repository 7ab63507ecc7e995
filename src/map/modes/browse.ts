import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { hover, select } from '../../commands/select';
import type { FeatureRef } from '../../state/session';
import { hitTest, MOUSE_REACH, TOUCH_REACH } from '../hitTest';
import { isTick } from '../layers/siteData';
import type { MapView } from '../mapView';
import type { Spot, Tool } from '../tool';
import { boxSelect } from './boxSelect';
import { dragSite } from './dragSite';

/** Look, pick, pick up. */
export function browse(map: MapLibreMap, app: AppContext, view: () => MapView): Tool {
  const drag = dragSite(map, app);
  const box = boxSelect(map, app, view);
  let hand: 'drag' | 'box' | null = null;

  const under = (spot: Spot) => hitTest(view(), spot.lngLat, map.getZoom(), spot.touch ? TOUCH_REACH : MOUSE_REACH);
  const cursor = (name: string) => {
    map.getCanvas().style.cursor = name;
  };

  return {
    press(spot) {
      const hit = under(spot);
      if (spot.shift && !hit) {
        hand = 'box';
        box.begin(spot);
        return true;
      }
      if (hit && movable(hit, view())) {
        hand = 'drag';
        drag.begin(hit.id, spot);
        return true;
      }
      if (hit?.kind === 'site') drag.sayWhyNot(hit.id, spot, view());
      return false;
    },
    longPress(spot) {
      const hit = under(spot);
      if (hit?.kind !== 'site') return false;
      if (!drag.pickUp(hit.id, spot)) return false;
      hand = 'drag';
      return true;
    },
    drag(spot) {
      if (hand === 'box') box.stretch(spot);
      else if (drag.follow(spot)) cursor('grabbing');
    },
    release(spot) {
      if (hand === 'box') box.finish(spot);
      else if (hand === 'drag' && !drag.letGo()) pick(under(spot), spot);
      hand = null;
      cursor('');
    },
    cancel() {
      if (hand === 'box') box.cancel();
      else drag.cancel();
      hand = null;
      cursor('');
    },
    click: (spot) => pick(under(spot), spot),
    move(spot) {
      const hit = spot && under(spot);
      hover(app, hit);
      cursor(hit ? (movable(hit, view()) ? 'grab' : 'pointer') : '');
    },
    end: () => {
      hover(app, null);
      cursor('');
    },
  };

  function pick(hit: FeatureRef | null, spot: Spot): void {
    if (hit || !spot.add) select(app, hit, spot.add);
  }

  function movable(ref: FeatureRef, { sites, inForce }: MapView): boolean {
    const site = ref.kind === 'site' ? sites[inForce.indexOf(ref.id)] : undefined;
    return site !== undefined && (!isTick(site) || app.store.getState().session.unlocked);
  }
}
