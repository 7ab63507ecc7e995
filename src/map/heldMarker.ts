import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { drawIcon, ICON_SCALE, ICONS } from './icons';
import { isTick, siteSign } from './layers/siteData';
import { MAP_COLOURS, type MapTheme } from './mapColours';
import type { HeldSite } from './mapView';

/** The site in the hand: an element of its own, so that following the pointer costs no redraw of the marks. */
export class HeldMarker {
  readonly #map: MapLibreMap;
  #marker: Marker | null = null;
  #site: HeldSite['site'] | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  hold(held: HeldSite | null, theme: MapTheme): void {
    if (!held || held.site !== this.#site) {
      this.#marker?.remove();
      this.#marker = null;
      this.#site = held?.site ?? null;
    }
    if (!held) return;
    if (this.#marker) this.#marker.setLngLat([...held.at]);
    else this.#marker = new Marker({ element: picture(held, theme) }).setLngLat([...held.at]).addTo(this.#map);
  }
}

function picture({ site }: HeldSite, theme: MapTheme): HTMLCanvasElement {
  const icon = ICONS[isTick(site) ? 'existing' : siteSign(site)]!;
  const data = drawIcon(icon, MAP_COLOURS[theme]);
  const canvas = document.createElement('canvas');
  canvas.width = data.width;
  canvas.height = data.height;
  canvas.getContext('2d')?.putImageData(data, 0, 0);
  canvas.style.width = `${(data.width / ICON_SCALE) * 1.15}px`;
  canvas.style.height = `${(data.height / ICON_SCALE) * 1.15}px`;
  canvas.style.pointerEvents = 'none';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}
