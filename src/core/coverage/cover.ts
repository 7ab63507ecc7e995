import type { OnFlip } from './coverCounts';
import type { Reach } from './reach';

/** Who is covered as sites come and go, whatever the model. Every reach removed must have been added before. */
export interface Cover {
  /** Sites that serve each village, up to what the model counts. */
  readonly counts: Uint16Array;
  /** Valid until the next `settle`. */
  readonly deadZones: Uint32Array;
  add(reach: Reach): void;
  remove(reach: Reach): void;
  /** From scratch: these reaches and no others; their counts by village, where they were counted elsewhere. */
  recount(reaches: readonly Reach[], counts?: Uint16Array | null): void;
  /** Brings counts and dead zones up to date. */
  settle(onFlip: OnFlip): void;
}
