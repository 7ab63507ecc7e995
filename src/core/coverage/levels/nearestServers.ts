import { reachLatDeg, reachLngDeg } from '../../geo/boundingBox';
import { PointGrid } from '../../geo/pointGrid';
import type { Metres } from '../../units';
import { serves } from '../propagation';
import type { Reach } from '../reach';

/** Servers are counted up to here: a level costs a path, and nobody asks for the ninth server of a town. */
export const MOST_SERVERS = 3;
/** The answer of {@link NearestServers.countKnown} where a path would have to be measured. */
export const NOT_KNOWN = -1;

/** A village looks for its servers this far first, then twice as far each time. */
const FIRST_RING_M: Metres = 1_000;
/** So many sites beside the grid of sites are laid on it. */
const MOST_LATE = 64;

/** Places in degrees and, the same, in ECEF metres. */
export interface EarthPoints {
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * How many sites serve a place, at most {@link MOST_SERVERS}, looked for from near to far: a place with enough servers
 * near by never asks for the paths of sites farther away. The answer does not depend on the order of sites.
 */
export class NearestServers {
  /** The sites: on a grid, less those gone, and those that came later. */
  #grid = new PointGrid(new Float64Array(0), new Float64Array(0), FIRST_RING_M);
  #onGrid: readonly Reach[] = [];
  readonly #gone = new Set<Reach>();
  readonly #late = new Set<Reach>();
  #longestM: Metres = 0;
  #onlyKnown = false;

  add(reach: Reach): void {
    if (!this.#gone.delete(reach)) this.#late.add(reach);
    this.#longestM = Math.max(this.#longestM, reach.radiusM);
  }

  /** It must be there. */
  remove(reach: Reach): void {
    if (!this.#late.delete(reach)) this.#gone.add(reach);
  }

  /** These and no others. */
  lay(reaches: readonly Reach[]): void {
    this.#onGrid = reaches;
    this.#gone.clear();
    this.#late.clear();
    this.#longestM = reaches.reduce((longestM, { radiusM }) => Math.max(longestM, radiusM), 0);
    const lngDeg = Float64Array.from(reaches, (reach) => reach.lngDeg);
    const latDeg = Float64Array.from(reaches, (reach) => reach.latDeg);
    this.#grid = new PointGrid(lngDeg, latDeg, FIRST_RING_M);
  }

  /** After many changes one by one the grid is laid anew. */
  tidy(): void {
    if (this.#late.size + this.#gone.size <= MOST_LATE) return;
    this.lay([...this.#onGrid.filter((reach) => !this.#gone.has(reach)), ...this.#late]);
  }

  /** Servers of the k-th place; measures what it asks for. */
  count(places: EarthPoints, k: number): number {
    this.#onlyKnown = false;
    return this.#count(places, k);
  }

  /** The same, or {@link NOT_KNOWN} where a path has to be measured first; measures none. */
  countKnown(places: EarthPoints, k: number): number {
    this.#onlyKnown = true;
    return this.#count(places, k);
  }

  #count(places: EarthPoints, k: number): number {
    let count = 0;
    for (const reach of this.#late) {
      if (count === MOST_SERVERS || within2(reach, places, k) > reach.chord2) continue;
      const served = this.#serves(reach, places, k);
      if (served === NOT_KNOWN) return NOT_KNOWN;
      count += served;
    }
    let doneM2 = -1;
    for (let ringM = FIRST_RING_M; count < MOST_SERVERS && doneM2 < Number.POSITIVE_INFINITY; ringM *= 2) {
      const last = ringM >= this.#longestM;
      const toM2 = last ? Number.POSITIVE_INFINITY : ringM * ringM;
      const more = this.#between(places, k, doneM2, toM2, last ? this.#longestM : ringM * 1.001, MOST_SERVERS - count);
      if (more === NOT_KNOWN) return NOT_KNOWN;
      count += more;
      doneM2 = toM2;
    }
    return count;
  }

  /** At most `most` servers on the grid whose chord² to the k-th place is above `fromM2` and at most `toM2`. */
  #between(places: EarthPoints, k: number, fromM2: number, toM2: number, searchM: Metres, most: number): number {
    const lngDeg = places.lngDeg[k]!;
    const latDeg = places.latDeg[k]!;
    const { runs, order } = this.#grid;
    const halfLngDeg = Math.min(180, reachLngDeg(Math.min(89.9, Math.abs(latDeg) + 1), searchM));
    const written = this.#grid.findRuns(lngDeg, latDeg, reachLatDeg(searchM), halfLngDeg);
    let count = 0;
    for (let run = 0; run < written; run += 2) {
      const end = runs[run + 1]!;
      for (let i = runs[run]!; i < end; i++) {
        const reach = this.#onGrid[order[i]!]!;
        const square = within2(reach, places, k);
        if (square <= fromM2 || square > toM2 || square > reach.chord2 || this.#gone.has(reach)) continue;
        const served = this.#serves(reach, places, k);
        if (served === NOT_KNOWN) return NOT_KNOWN;
        count += served;
        if (count === most) return count;
      }
    }
    return count;
  }

  /** 1 or 0, or {@link NOT_KNOWN}. */
  #serves(reach: Reach, places: EarthPoints, k: number): number {
    const lngDeg = places.lngDeg[k]!;
    const latDeg = places.latDeg[k]!;
    if (!this.#onlyKnown || reach.radio === null) return serves(reach, lngDeg, latDeg) ? 1 : 0;
    const served = reach.radio.servesIfKnown(lngDeg, latDeg);
    return served === null ? NOT_KNOWN : Number(served);
  }
}

function within2(reach: Reach, { x, y, z }: EarthPoints, k: number): number {
  const dx = x[k]! - reach.x;
  const dy = y[k]! - reach.y;
  const dz = z[k]! - reach.z;
  return dx * dx + dy * dy + dz * dz;
}
