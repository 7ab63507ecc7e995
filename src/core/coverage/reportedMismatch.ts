import type { Village } from '../plan/village';

/** A village where people say otherwise than the computation. */
export interface ReportedMismatch {
  /** Index in the list of villages. */
  readonly village: number;
  readonly reported: 'dead' | 'served';
  /** What was computed: the opposite. */
  readonly covered: boolean;
}

/** Villages reported dead but computed covered, or the other way round. Villages without a clear report are left out. */
export function reportedMismatches(villages: readonly Village[], coverCounts: Uint16Array): ReportedMismatch[] {
  const mismatches: ReportedMismatch[] = [];
  villages.forEach(({ reported }, village) => {
    if (reported !== 'dead' && reported !== 'served') return;
    const covered = coverCounts[village]! > 0;
    if (covered !== (reported === 'served')) mismatches.push({ village, reported, covered });
  });
  return mismatches;
}
