import { allAtOnce } from '../../core/plan/allAtOnce';
import type { Site } from '../../core/plan/site';
import { mercatorX, mercatorY, pixelSize } from '../mercator';

const FIRST_ZOOM = 5;
/** From here on every station is drawn. */
const ALL_FROM_ZOOM = 13;
const CELL_PX = 13;
const AT_ONCE = 2048;

/** From which zoom on an existing station is drawn: at most one per cell of a few pixels, always the same ones. */
export function shownFromZoom(sites: readonly Site[]): Uint8Array {
  return zooms.get(sites) ?? allAtOnce(thinSites(sites));
}

/**
 * The same in steps; what is known already takes none. Cells of a zoom are quarters of those of the zoom before: the
 * first of the list in a cell stands for it, and a cell that is taken lies in cells that are.
 */
export function* thinSites(sites: readonly Site[]): Generator<void, Uint8Array> {
  const known = zooms.get(sites);
  if (known) return known;
  const finest = ALL_FROM_ZOOM - 1;
  const cell = CELL_PX * pixelSize(finest);
  const taken = Array.from({ length: ALL_FROM_ZOOM }, () => new Set<number>());
  const fromZoom = new Uint8Array(sites.length).fill(ALL_FROM_ZOOM);
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const { status, position } = sites[at]!;
    if (status !== 'existing' || !position) continue;
    let column = Math.floor(mercatorX(position[0]) / cell);
    let row = Math.floor(mercatorY(position[1]) / cell);
    for (let zoom = finest; zoom >= FIRST_ZOOM; zoom--) {
      const key = column * 2 ** 24 + row;
      if (taken[zoom]!.has(key)) break;
      taken[zoom]!.add(key);
      fromZoom[at] = zoom;
      column = Math.floor(column / 2);
      row = Math.floor(row / 2);
    }
  }
  zooms.set(sites, fromZoom);
  return fromZoom;
}

const zooms = new WeakMap<readonly Site[], Uint8Array>();
