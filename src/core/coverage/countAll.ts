import { reachLngDeg } from '../geo/boundingBox';
import type { PointGrid } from '../geo/pointGrid';
import type { Reach } from './reach';
import { layClasses, type SiteClass, siteClasses } from './siteClasses';

/**
 * How many of the reaches hold each village, from scratch. Writes `counts`, indexed as the points `villages` was made
 * of; what was there is lost.
 */
export function countAll(villages: PointGrid, reaches: readonly Reach[], counts: Uint16Array): void {
  if (villages.size === 0) return;
  gatherAll(villages, siteClasses(reaches), counts);
}

/** The same for sites already on their grids. */
export function gatherAll(villages: PointGrid, classes: readonly SiteClass[], counts: Uint16Array): void {
  counts.fill(0);
  for (const sites of classes) gatherClass(villages, sites, counts, 0, villages.size);
}

/** The same in steps, into counts of its own. */
export function* countInSteps(villages: PointGrid, reaches: readonly Reach[]): Generator<void, Uint16Array> {
  const counts = new Uint16Array(villages.size);
  if (villages.size === 0) return counts;
  for (const sites of yield* layClasses(reaches)) {
    for (let from = 0; from < villages.size; from += COUNTED_AT_ONCE) {
      yield;
      gatherClass(villages, sites, counts, from, Math.min(villages.size, from + COUNTED_AT_ONCE));
    }
  }
  return counts;
}

/** A half width is worked out once per band of this many to the degree, at the edge where it is widest. */
const BANDS_PER_DEG = 16;
const COUNTED_AT_ONCE = 4096;

/** Adds the sites of one class to the counts: villages outside in cell order, runs of sites inside, no branch. */
function gatherClass(villages: PointGrid, sites: SiteClass, counts: Uint16Array, from: number, to: number): void {
  const { grid, chord2, radiusM, halfLatDeg } = sites;
  const { x, y, z, runs } = grid;
  let band = -1;
  let halfLngDeg = 0;
  for (let k = from; k < to; k++) {
    const villageX = villages.x[k]!;
    const villageY = villages.y[k]!;
    const villageZ = villages.z[k]!;
    const latDeg = villages.latDeg[k]!;
    const villageBand = Math.ceil(Math.abs(latDeg) * BANDS_PER_DEG);
    if (villageBand !== band) {
      band = villageBand;
      halfLngDeg = reachLngDeg(band / BANDS_PER_DEG, radiusM);
    }
    const written = grid.findRuns(villages.lngDeg[k]!, latDeg, halfLatDeg, halfLngDeg);
    let count = 0;
    for (let run = 0; run < written; run += 2) {
      const end = runs[run + 1]!;
      for (let i = runs[run]!; i < end; i++) {
        const dx = villageX - x[i]!;
        const dy = villageY - y[i]!;
        const dz = villageZ - z[i]!;
        count = (count + (Number(dx * dx + dy * dy + dz * dz <= chord2[i]!) | 0)) | 0;
      }
    }
    counts[villages.order[k]!]! += count;
  }
}
