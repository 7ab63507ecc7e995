import type { CoverageResult } from '../../core/coverage/result';
import type { Village } from '../../core/plan/village';
import type { Delta } from '../../state/results';
import type { MapPort } from '../mapPort';
import type { MapView } from '../mapView';
import { GAINED, LOST, UNKNOWN, villageState } from './villageState';

/** Keeps its own copy of what the map shows, so that any two results may follow each other. */
export class VillageSync {
  readonly #port: MapPort;
  #villages: readonly Village[] | null = null;
  #coverage: CoverageResult | null = null;
  #states = new Uint8Array();
  #delta: Delta | null = null;
  #rings = new Map<number, number>();
  #namedFor: CoverageResult | null = null;

  constructor(port: MapPort) {
    this.#port = port;
  }

  sync(view: MapView): void {
    if (view.villages !== this.#villages || (view.coverage && !this.#coverage)) this.#restart(view);
    else if (view.coverage && view.coverage !== this.#coverage) this.#advance(view.coverage);
    if (view.delta !== this.#delta) this.#ring(view.delta);
    if (view.settled && view.coverage && view.coverage !== this.#namedFor) this.#name(view.coverage);
  }

  #restart({ villages, coverage }: MapView): void {
    this.#villages = villages;
    this.#coverage = coverage;
    this.#states = new Uint8Array(villages.length).fill(UNKNOWN);
    if (coverage)
      for (let at = 0; at < villages.length; at++) this.#states[at] = villageState(coverage.coverCounts[at]!);
    this.#rings.clear();
    this.#port.clearMarks('villages');
    void this.#port.setVillages(villages, this.#states);
  }

  #advance(coverage: CoverageResult): void {
    this.#coverage = coverage;
    const { coverCounts } = coverage;
    const states = this.#states;
    for (let at = 0; at < states.length; at++) {
      const state = villageState(coverCounts[at]!);
      if (states[at] === state) continue;
      states[at] = state;
      this.#port.setMark('villages', at, { state });
    }
  }

  #ring(delta: Delta): void {
    this.#delta = delta;
    const rings = new Map<number, number>();
    for (const at of delta.gained) rings.set(at, GAINED);
    for (const at of delta.lost) rings.set(at, LOST);
    for (const at of this.#rings.keys()) if (!rings.has(at)) this.#port.setMark('villages', at, { ring: 0 });
    for (const [at, ring] of rings) if (this.#rings.get(at) !== ring) this.#port.setMark('villages', at, { ring });
    this.#rings = rings;
  }

  #name(coverage: CoverageResult): void {
    const stale = this.#namedFor === null || coverage.fresh || hasFlips(coverage, this.#namedFor);
    this.#namedFor = coverage;
    if (stale) void this.#port.settleVillages();
  }
}

/** Results between the two may have been skipped: only the very next one can say that nothing flipped. */
function hasFlips(now: CoverageResult, before: CoverageResult): boolean {
  return now.revision !== before.revision + 1 || now.flips.gained.length > 0 || now.flips.lost.length > 0;
}
