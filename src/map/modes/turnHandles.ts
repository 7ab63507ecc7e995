import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { cancelGesture } from '../../commands/drag';
import { endTurn, turnSector } from '../../commands/turnSector';
import type { Sector } from '../../core/plan/sectors';
import type { Site } from '../../core/plan/site';
import { sectorWords } from '../../i18n/sectorWords';
import { placeAlong } from '../layers/placeAlong';
import { turnKeys } from './turnKeys';

export interface TurnHandles {
  /** One handle per antenna of the site; null takes them away. */
  show(site: Site | null, sectors: readonly Sector[], lengthM: number): void;
  remove(): void;
}

/** Handles to turn antennas by: an element each, so that pointer, touch and keyboard can all take it. */
export function turnHandles(map: MapLibreMap, app: AppContext): TurnHandles {
  let markers: Marker[] = [];
  let of: string | null = null;
  const clear = (): void => {
    for (const marker of markers) marker.remove();
    markers = [];
  };
  return {
    show(site, sectors, lengthM) {
      const at = site?.position;
      if (!at || of !== site.id || markers.length !== sectors.length) clear();
      of = site?.id ?? null;
      if (!site || !at) return;
      const said = sectorWords(app.store.getState().session.language);
      sectors.forEach(({ azimuthDeg }, i) => {
        const place = placeAlong(at, azimuthDeg, lengthM);
        markers[i] ??= new Marker({ element: handle(map, app, site, i) }).setLngLat([...place]).addTo(map);
        markers[i].setLngLat([...place]);
        const element = markers[i].getElement();
        element.setAttribute('aria-label', said.handle(i + 1, site.name));
        element.setAttribute('aria-valuenow', String(azimuthDeg));
        element.setAttribute('aria-valuetext', said.degrees(azimuthDeg));
        element.title = said.degrees(azimuthDeg);
      });
    },
    remove: clear,
  };
}

function handle(map: MapLibreMap, app: AppContext, site: Site, sector: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'turn-handle';
  element.tabIndex = 0;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-valuemin', '0');
  element.setAttribute('aria-valuemax', '359');
  const at = site.position as readonly [number, number];
  let frame = 0;
  const turn = (event: PointerEvent): void => {
    const box = map.getCanvas().getBoundingClientRect();
    const middle = map.project([at[0], at[1]]);
    const east = event.clientX - box.left - middle.x;
    const north = middle.y - (event.clientY - box.top);
    if (Math.hypot(east, north) < 4) return;
    const whole = event.shiftKey ? 15 : 1;
    const azimuth = (Math.round((Math.atan2(east, north) * 180) / Math.PI / whole) * whole + 360) % 360;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => turnSector(app, site.id, sector, azimuth));
  };
  const letGo = (keep: boolean): void => {
    cancelAnimationFrame(frame);
    element.onpointermove = null;
    if (keep) endTurn(app);
    else cancelGesture(app);
  };
  element.addEventListener('pointerdown', (event) => {
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    element.onpointermove = turn;
  });
  element.addEventListener('pointerup', (event) => {
    if (!element.onpointermove) return;
    turn(event);
    cancelAnimationFrame(frame);
    letGo(true);
  });
  element.addEventListener('pointercancel', () => letGo(false));
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') element.onpointermove = null;
  });
  // The map pans by these: not while it is the handle that is held.
  for (const kind of ['mousedown', 'touchstart', 'click', 'dblclick']) {
    element.addEventListener(kind, (event) => event.stopPropagation());
  }
  turnKeys(element, app, site.id, sector);
  return element;
}
