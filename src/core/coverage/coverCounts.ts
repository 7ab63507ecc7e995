import type { PointGrid } from '../geo/pointGrid';
import { countAll } from './countAll';
import type { Cover } from './cover';
import { DeadZoneList } from './deadZoneList';
import type { Reach } from './reach';

/** Told of every village whose state differs from the state at the settlement before. */
export type OnFlip = (village: number, dead: boolean) => void;

/**
 * How many sites serve each village, kept up to date by adding and removing reaches. Cover counts are exact after every
 * call; the dead zones and the flips are brought up to date by `settle`, which does work only for what went from 0 to 1
 * or back. Every reach removed must have been added before. At most 65,535 sites serve one village.
 */
export class CoverCounts implements Cover {
  readonly grid: PointGrid;
  /** Indexed as the points the grid was made of. */
  readonly counts: Uint16Array;
  readonly #dead: DeadZoneList;
  readonly #dirty: Uint32Array;
  #dirtyLength = 0;
  #allDirty = false;

  /** Starts with no site: every village is dead. */
  constructor(grid: PointGrid) {
    this.grid = grid;
    this.counts = new Uint16Array(grid.size);
    this.#dead = new DeadZoneList(grid.size);
    for (let village = 0; village < grid.size; village++) this.#dead.add(village);
    this.#dirty = new Uint32Array(2 * grid.size + 2);
  }

  /** Valid until the next `settle`. */
  get deadZones(): Uint32Array {
    return this.#dead.view();
  }

  add(reach: Reach): void {
    this.#scatter(reach, 1, 0);
  }

  remove(reach: Reach): void {
    this.#scatter(reach, -1, 1);
  }

  recount(reaches: readonly Reach[], counts: Uint16Array | null = null): void {
    if (counts) this.counts.set(counts);
    else countAll(this.grid, reaches, this.counts);
    this.#markAllDirty();
  }

  #markAllDirty(): void {
    this.#allDirty = true;
    this.#dirtyLength = 0;
  }

  /** Brings the dead zones up to date. */
  settle(onFlip: OnFlip): void {
    if (this.#allDirty) {
      for (let village = 0; village < this.grid.size; village++) this.#settleVillage(village, onFlip);
    } else {
      for (let i = 0; i < this.#dirtyLength; i++) this.#settleVillage(this.#dirty[i]!, onFlip);
    }
    this.#dirtyLength = 0;
    this.#allDirty = false;
  }

  #settleVillage(village: number, onFlip: OnFlip): void {
    const dead = this.counts[village] === 0;
    if (dead === this.#dead.has(village)) return;
    if (dead) this.#dead.add(village);
    else this.#dead.remove(village);
    onFlip(village, dead);
  }

  #scatter(reach: Reach, delta: 1 | -1, edge: 0 | 1): void {
    if (this.#dirtyLength > this.grid.size) this.#markAllDirty();
    const { x, y, z, order, runs } = this.grid;
    const { counts } = this;
    const dirty = this.#dirty;
    const { x: siteX, y: siteY, z: siteZ, chord2 } = reach;
    const written = this.grid.findRuns(reach.lngDeg, reach.latDeg, reach.halfLatDeg, reach.halfLngDeg);
    let dirtyLength = this.#dirtyLength;
    for (let run = 0; run < written; run += 2) {
      const end = runs[run + 1]!;
      for (let k = runs[run]!; k < end; k++) {
        const dx = x[k]! - siteX;
        const dy = y[k]! - siteY;
        const dz = z[k]! - siteZ;
        if (dx * dx + dy * dy + dz * dz > chord2) continue;
        const village = order[k]!;
        const count = counts[village]!;
        counts[village] = count + delta;
        if (count === edge) dirty[dirtyLength++] = village;
      }
    }
    this.#dirtyLength = dirtyLength;
  }
}
