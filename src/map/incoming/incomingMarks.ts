import type { GeoJSONSource, LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { ImportMarks } from '../../state/importDraft';
import type { MapTheme } from '../mapColours';
import { incomingData } from './incomingData';
import { INCOMING, incomingLayers } from './incomingLayers';

const BELOW = 'focus-outline';
const CLOSEST_ZOOM = 13;
const ROOM_PX = 48;
/** Left of the map below the dialog of a narrow screen, when it is drawn in. */
const NARROW_FOOT_PX = 300;

/** The rows of a list that waits in its dialog, seen before anything comes in. Puts the view back when it is put away. */
export class IncomingMarks {
  readonly #map: MapLibreMap;
  #shown: ImportMarks | null = null;
  #theme: MapTheme | null = null;
  #before: { readonly center: [number, number]; readonly zoom: number } | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  show(marks: ImportMarks | null, theme: MapTheme): void {
    if (marks === this.#shown && theme === this.#theme) return;
    const isNew = marks !== this.#shown;
    const retheme = theme !== this.#theme;
    this.#shown = marks;
    this.#theme = theme;
    if (!marks) return this.#remove();
    this.#put(marks, theme, isNew, retheme);
    if (isNew) this.#fit(marks);
  }

  #put(marks: ImportMarks, theme: MapTheme, isNew: boolean, retheme: boolean): void {
    const map = this.#map;
    const source = map.getSource<GeoJSONSource>(INCOMING);
    if (!source) map.addSource(INCOMING, { type: 'geojson', data: incomingData(marks), maxzoom: 14, tolerance: 0 });
    else if (isNew) void source.setData(incomingData(marks));
    if (source && !retheme) return;
    for (const layer of incomingLayers(theme)) {
      if (map.getLayer(layer.id)) map.removeLayer(layer.id);
      map.addLayer(layer, BELOW);
    }
  }

  #remove(): void {
    const map = this.#map;
    for (const { id } of incomingLayers('light')) if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(INCOMING)) map.removeSource(INCOMING);
    this.#theme = null;
    if (this.#before) map.jumpTo(this.#before);
    this.#before = null;
  }

  #fit({ added, changed, same }: ImportMarks): void {
    const bounds = boundsOf([added, changed, same]);
    if (!bounds) return;
    const map = this.#map;
    const { lng, lat } = map.getCenter();
    this.#before ??= { center: [lng, lat], zoom: map.getZoom() };
    map.fitBounds(bounds, { padding: besideDialog(map.getContainer()), maxZoom: CLOSEST_ZOOM, duration: 0 });
  }
}

function boundsOf(lists: readonly Float64Array[]): LngLatBoundsLike | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const numbers of lists) {
    for (let at = 0; at < numbers.length; at += 2) {
      west = Math.min(west, numbers[at]!);
      east = Math.max(east, numbers[at]!);
      south = Math.min(south, numbers[at + 1]!);
      north = Math.max(north, numbers[at + 1]!);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The dialog stands at the left of a wide map and at the foot of a narrow one. */
function besideDialog(container: HTMLElement): PaddingOptions {
  const { clientWidth: width, clientHeight: height } = container;
  const dialog = document.querySelector('dialog[open]')?.getBoundingClientRect();
  const isBeside = dialog !== undefined && dialog.right < 0.75 * width;
  if (isBeside) return { top: 80, right: ROOM_PX, bottom: ROOM_PX, left: dialog.right + ROOM_PX };
  return { top: 72, right: ROOM_PX, bottom: Math.min(NARROW_FOOT_PX, 0.45 * height), left: ROOM_PX };
}
