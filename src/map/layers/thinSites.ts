import type { Site } from '../../core/plan/site';
import { mercatorX, mercatorY, pixelSize } from '../mercator';

const FIRST_ZOOM = 5;
/** From here on every station is drawn. */
const ALL_FROM_ZOOM = 13;
const CELL_PX = 13;

/** From which zoom on an existing station is drawn: at most one per cell of a few pixels, always the same ones. */
export function shownFromZoom(sites: readonly Site[]): Uint8Array {
  const known = zooms.get(sites);
  if (known) return known;
  const fromZoom = new Uint8Array(sites.length).fill(ALL_FROM_ZOOM);
  for (let zoom = FIRST_ZOOM; zoom < ALL_FROM_ZOOM; zoom++) thinAt(zoom, sites, fromZoom);
  zooms.set(sites, fromZoom);
  return fromZoom;
}

function thinAt(zoom: number, sites: readonly Site[], fromZoom: Uint8Array): void {
  const cell = CELL_PX * pixelSize(zoom);
  const taken = new Set<number>();
  const keyOf = ([lng, lat]: readonly [number, number]) =>
    Math.floor(mercatorX(lng) / cell) * 2 ** 24 + Math.floor(mercatorY(lat) / cell);
  sites.forEach((site, at) => {
    if (site.status === 'existing' && site.position && fromZoom[at]! < zoom) taken.add(keyOf(site.position));
  });
  sites.forEach((site, at) => {
    if (site.status !== 'existing' || !site.position || fromZoom[at]! < zoom) return;
    const key = keyOf(site.position);
    if (taken.has(key)) return;
    taken.add(key);
    fromZoom[at] = zoom;
  });
}

const zooms = new WeakMap<readonly Site[], Uint8Array>();
