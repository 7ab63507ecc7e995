import { PointGrid } from '../geo/pointGrid';
import { allAtOnce } from '../plan/allAtOnce';
import type { Degrees, Metres } from '../units';
import type { Reach } from './reach';

/** Wide bins and wide cells: with a few sites in reach, starting a run costs more than the tests it saves. */
const BIN_FACTOR = 4;
const CELLS_PER_RADIUS = 2;
const AT_ONCE = 8192;

/** Reaches whose radii lie within a factor of four, on a grid that suits them. */
export interface SiteClass<R extends Reach = Reach> {
  /** What the grid's `order` points into. */
  readonly members: readonly R[];
  readonly grid: PointGrid;
  /** m², in the order of the grid. */
  readonly chord2: Float64Array;
  /** The longest radius of the class, and how far it goes in latitude. */
  readonly radiusM: Metres;
  readonly halfLatDeg: Degrees;
}

/** Bins sites by radius, counted down from the longest, so that one long radius does not widen every search. */
export function siteClasses<R extends Reach>(reaches: readonly R[]): SiteClass<R>[] {
  return allAtOnce(layClasses(reaches));
}

/** The same in steps, for hundreds of thousands of sites. */
export function* layClasses<R extends Reach>(reaches: readonly R[]): Generator<void, SiteClass<R>[]> {
  let longestM = 0;
  for (const { radiusM } of reaches) if (radiusM > longestM) longestM = radiusM;
  const bins: R[][] = [];
  for (let at = 0; at < reaches.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const reach = reaches[at]!;
    let bin = 0;
    for (let floorM = longestM / BIN_FACTOR; reach.radiusM < floorM; floorM /= BIN_FACTOR) bin++;
    while (bins.length <= bin) bins.push([]);
    bins[bin]!.push(reach);
  }
  const classes: SiteClass<R>[] = [];
  for (const bin of bins) if (bin.length > 0) classes.push(yield* layClass(bin));
  return classes;
}

function* layClass<R extends Reach>(reaches: readonly R[]): Generator<void, SiteClass<R>> {
  const lngDeg = new Float64Array(reaches.length);
  const latDeg = new Float64Array(reaches.length);
  let longest = reaches[0]!;
  for (let i = 0; i < reaches.length; i++) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const reach = reaches[i]!;
    lngDeg[i] = reach.lngDeg;
    latDeg[i] = reach.latDeg;
    if (reach.radiusM > longest.radiusM) longest = reach;
  }
  const grid = yield* PointGrid.inSteps(lngDeg, latDeg, longest.radiusM / CELLS_PER_RADIUS);
  const chord2 = new Float64Array(reaches.length);
  for (let k = 0; k < chord2.length; k++) {
    if (k % AT_ONCE === AT_ONCE - 1) yield;
    chord2[k] = reaches[grid.order[k]!]!.chord2;
  }
  return { members: reaches, grid, chord2, radiusM: longest.radiusM, halfLatDeg: longest.halfLatDeg };
}
