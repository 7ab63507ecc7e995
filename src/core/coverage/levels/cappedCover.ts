import type { PointGrid } from '../../geo/pointGrid';
import type { Cover } from '../cover';
import type { OnFlip } from '../coverCounts';
import { DeadZoneList } from '../deadZoneList';
import { serves } from '../propagation';
import type { Reach } from '../reach';
import { MOST_SERVERS, NearestServers } from './nearestServers';

/** So many changes at once are looked at village by village. */
const MOST_STEPS = 16;

/**
 * How many sites serve each village, at most {@link MOST_SERVERS}, as reaches come and go. A count is the lesser of the
 * cap and the number of servers, whatever the order of sites or of changes.
 */
export class CappedCover implements Cover {
  readonly counts: Uint16Array;
  readonly #villages: PointGrid;
  readonly #dead: DeadZoneList;
  readonly #servers = new NearestServers();
  /** Changes since the last settlement, in order. */
  #steps: { readonly reach: Reach; readonly delta: 1 | -1 }[] = [];
  /** What the next settlement must look at: only the steps, every village, or none, for the counts are given. */
  #open: 'steps' | 'all' | 'given' = 'steps';

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
    this.#servers.add(reach);
    this.#note(reach, 1);
  }

  remove(reach: Reach): void {
    this.#servers.remove(reach);
    this.#note(reach, -1);
  }

  recount(reaches: readonly Reach[], counts: Uint16Array | null = null): void {
    this.#servers.lay(reaches);
    this.#steps = [];
    if (counts) this.counts.set(counts);
    this.#open = counts ? 'given' : 'all';
  }

  settle(onFlip: OnFlip): void {
    this.#servers.tidy();
    if (this.#open === 'steps' && this.#steps.length <= MOST_STEPS) {
      for (const village of this.#takeSteps()) this.#settleVillage(village, onFlip);
    } else {
      if (this.#open !== 'given') for (let k = 0; k < this.#villages.size; k++) this.#recountVillage(k);
      for (let village = 0; village < this.counts.length; village++) this.#settleVillage(village, onFlip);
    }
    this.#steps = [];
    this.#open = 'steps';
  }

  #note(reach: Reach, delta: 1 | -1): void {
    this.#steps.push({ reach, delta });
    if (this.#open === 'given') this.#open = 'all';
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
    for (const k of open) this.#recountVillage(k);
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

  #recountVillage(k: number): void {
    this.counts[this.#villages.order[k]!] = this.#servers.count(this.#villages, k);
  }
}
