import { reachLatDeg, reachLngDeg } from '../../geo/boundingBox';
import { PointGrid } from '../../geo/pointGrid';
import type { Metres } from '../../units';
import type { Cover } from '../cover';
import type { OnFlip } from '../coverCounts';
import { DeadZoneList } from '../deadZoneList';
import { serves } from '../propagation';
import type { Reach } from '../reach';

/** Servers are counted up to here: a level costs a path, and nobody asks for the ninth server of a town. */
export const MOST_SERVERS = 3;
/** A village looks for its servers this far first, then twice as far each time. */
const FIRST_RING_M: Metres = 1_000;
/** So many changes at once are looked at village by village. */
const MOST_STEPS = 16;
/** So many sites beside the grid of sites are laid on it. */
const MOST_LATE = 64;

/**
 * How many sites serve each village, at most {@link MOST_SERVERS}, as reaches come and go. A count is the lesser of the
 * cap and the number of servers, whatever the order of sites or of changes; villages with enough servers near by never
 * ask for the paths of sites farther away.
 */
export class CappedCover implements Cover {
  readonly counts: Uint16Array;
  readonly #villages: PointGrid;
  readonly #dead: DeadZoneList;
  /** Changes since the last settlement, in order. */
  #steps: { readonly reach: Reach; readonly delta: 1 | -1 }[] = [];
  #all = false;
  /** The sites: on a grid, less those gone, and those that came later. */
  #grid = new PointGrid(new Float64Array(0), new Float64Array(0), FIRST_RING_M);
  #onGrid: readonly Reach[] = [];
  readonly #gone = new Set<Reach>();
  readonly #late = new Set<Reach>();
  #longestM: Metres = 0;

  constructor(villages: PointGrid) {
    this.#villages = villages;
    this.counts = new Uint16Array(villages.size);
    this.#dead = new DeadZoneList(villages.size);
    for (let village = 0; village < villages.size; village++) this.#dead.add(village);
  }

  get deadZones(): Uint32Array {
    return this.#dead.view();
  }

  add(reach: Reach): void {
    if (!this.#gone.delete(reach)) this.#late.add(reach);
    this.#longestM = Math.max(this.#longestM, reach.radiusM);
    this.#steps.push({ reach, delta: 1 });
  }

  remove(reach: Reach): void {
    if (!this.#late.delete(reach)) this.#gone.add(reach);
    this.#steps.push({ reach, delta: -1 });
  }

  recount(reaches: readonly Reach[]): void {
    this.#lay(reaches);
    this.#all = true;
  }

  settle(onFlip: OnFlip): void {
    if (this.#late.size + this.#gone.size > MOST_LATE) {
      this.#lay([...this.#onGrid.filter((reach) => !this.#gone.has(reach)), ...this.#late]);
    }
    if (this.#all || this.#steps.length > MOST_STEPS) {
      for (let k = 0; k < this.#villages.size; k++) this.recountVillage(k);
      for (let village = 0; village < this.counts.length; village++) this.#settleVillage(village, onFlip);
    } else {
      for (const village of this.#takeSteps()) this.#settleVillage(village, onFlip);
    }
    this.#steps = [];
    this.#all = false;
  }

  /** Counts after the steps; returns the villages that may have changed. */
  #takeSteps(): Set<number> {
    const { order, lngDeg, latDeg } = this.#villages;
    const touched = new Set<number>();
    /** Full before and one server less now: who else serves must be looked for, in cell order. */
    const open = new Set<number>();
    for (const { reach, delta } of this.#steps) {
      this.#eachVillageIn(reach, (k) => {
        const village = order[k]!;
        const count = this.counts[village]!;
        if (open.has(k) || (delta === 1 && count === MOST_SERVERS)) return;
        if (!serves(reach, lngDeg[k]!, latDeg[k]!)) return;
        touched.add(village);
        if (count === MOST_SERVERS) open.add(k);
        else this.counts[village] = count + delta;
      });
    }
    for (const k of open) this.recountVillage(k);
    return touched;
  }

  #eachVillageIn(reach: Reach, visit: (k: number) => void): void {
    const { x, y, z, runs } = this.#villages;
    const written = this.#villages.findRuns(reach.lngDeg, reach.latDeg, reach.halfLatDeg, reach.halfLngDeg);
    for (let run = 0; run < written; run += 2) {
      const end = runs[run + 1]!;
      for (let k = runs[run]!; k < end; k++) {
        const dx = x[k]! - reach.x;
        const dy = y[k]! - reach.y;
        const dz = z[k]! - reach.z;
        if (dx * dx + dy * dy + dz * dz <= reach.chord2) visit(k);
      }
    }
  }

  #settleVillage(village: number, onFlip: OnFlip): void {
    const dead = this.counts[village] === 0;
    if (dead === this.#dead.has(village)) return;
    if (dead) this.#dead.add(village);
    else this.#dead.remove(village);
    onFlip(village, dead);
  }

  #lay(reaches: readonly Reach[]): void {
    this.#onGrid = reaches;
    this.#gone.clear();
    this.#late.clear();
    this.#longestM = reaches.reduce((longestM, { radiusM }) => Math.max(longestM, radiusM), 0);
    const lngDeg = Float64Array.from(reaches, (reach) => reach.lngDeg);
    const latDeg = Float64Array.from(reaches, (reach) => reach.latDeg);
    this.#grid = new PointGrid(lngDeg, latDeg, FIRST_RING_M);
  }

  /** Servers of the k-th village in cell order, from near to far until there are enough. */
  recountVillage(k: number): void {
    const village = this.#villages.order[k]!;
    const lngDeg = this.#villages.lngDeg[k]!;
    const latDeg = this.#villages.latDeg[k]!;
    let count = 0;
    for (const reach of this.#late) {
      if (count < MOST_SERVERS && this.#within2(reach, k) <= reach.chord2 && serves(reach, lngDeg, latDeg)) count++;
    }
    let doneM2 = -1;
    for (let ringM = FIRST_RING_M; count < MOST_SERVERS && doneM2 < Number.POSITIVE_INFINITY; ringM *= 2) {
      const last = ringM >= this.#longestM;
      const toM2 = last ? Number.POSITIVE_INFINITY : ringM * ringM;
      count += this.#serversBetween(k, doneM2, toM2, last ? this.#longestM : ringM * 1.001, MOST_SERVERS - count);
      doneM2 = toM2;
    }
    this.counts[village] = count;
  }

  /** At most `most` servers on the grid whose chord² to the k-th village is above `fromM2` and at most `toM2`. */
  #serversBetween(k: number, fromM2: number, toM2: number, searchM: Metres, most: number): number {
    const lngDeg = this.#villages.lngDeg[k]!;
    const latDeg = this.#villages.latDeg[k]!;
    const { runs, order } = this.#grid;
    const halfLngDeg = Math.min(180, reachLngDeg(Math.min(89.9, Math.abs(latDeg) + 1), searchM));
    const written = this.#grid.findRuns(lngDeg, latDeg, reachLatDeg(searchM), halfLngDeg);
    let count = 0;
    for (let run = 0; run < written; run += 2) {
      const end = runs[run + 1]!;
      for (let i = runs[run]!; i < end; i++) {
        const reach = this.#onGrid[order[i]!]!;
        const square = this.#within2(reach, k);
        if (square <= fromM2 || square > toM2 || square > reach.chord2 || this.#gone.has(reach)) continue;
        if (serves(reach, lngDeg, latDeg) && ++count === most) return count;
      }
    }
    return count;
  }

  #within2(reach: Reach, k: number): number {
    const dx = this.#villages.x[k]! - reach.x;
    const dy = this.#villages.y[k]! - reach.y;
    const dz = this.#villages.z[k]! - reach.z;
    return dx * dx + dy * dy + dz * dz;
  }
}
