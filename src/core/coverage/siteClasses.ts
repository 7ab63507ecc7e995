import { PointGrid } from '../geo/pointGrid';
import type { Degrees, Metres } from '../units';
import type { Reach } from './reach';

/** Reaches whose radii lie within a factor of two, on a grid that suits them. */
export interface SiteClass {
  readonly grid: PointGrid;
  /** m², in the order of the grid. */
  readonly chord2: Float64Array;
  /** The longest radius of the class, and how far it goes in latitude. */
  readonly radiusM: Metres;
  readonly halfLatDeg: Degrees;
}

/** Bins sites by radius, each power of two apart, so that one long radius does not widen every search. */
export function siteClasses(reaches: readonly Reach[], cellsPerRadius: number): SiteClass[] {
  const bins = new Map<number, Reach[]>();
  for (const reach of reaches) {
    const key = Math.floor(Math.log2(reach.radiusM));
    const bin = bins.get(key);
    if (bin) bin.push(reach);
    else bins.set(key, [reach]);
  }
  return [...bins.values()].map((bin) => siteClass(bin, cellsPerRadius));
}

function siteClass(reaches: readonly Reach[], cellsPerRadius: number): SiteClass {
  const longest = reaches.reduce((a, b) => (b.radiusM > a.radiusM ? b : a));
  const grid = new PointGrid(
    Float64Array.from(reaches, (reach) => reach.lngDeg),
    Float64Array.from(reaches, (reach) => reach.latDeg),
    longest.radiusM / cellsPerRadius,
  );
  const chord2 = Float64Array.from(grid.order, (i) => reaches[i]!.chord2);
  return { grid, chord2, radiusM: longest.radiusM, halfLatDeg: longest.halfLatDeg };
}
