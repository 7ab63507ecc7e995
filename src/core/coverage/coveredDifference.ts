import { isCountedVillage, type Village } from '../plan/village';
import type { CountPair, CoverageResult, Flips } from './result';

/** Thôn, bản and khu phố that become covered, and that no longer are. Their difference is the headline's. */
export interface CoveredDifference {
  readonly gained: CountPair;
  readonly lost: CountPair;
}

/** Between two results over the same villages. */
export function differenceOfFlips(villages: readonly Village[], { gained, lost }: Flips): CoveredDifference {
  return { gained: countOf(villages, gained), lost: countOf(villages, lost) };
}

/** Between results over different villages, paired by id; `before` as it was kept by `coveredById`. */
export function differenceOfVillages(before: CoveredById, after: CoveredById): CoveredDifference {
  const gained = { villages: 0, households: 0 };
  const lost = { villages: 0, households: 0 };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const villages = (after.get(id)?.villages ?? 0) - (before.get(id)?.villages ?? 0);
    const households = (after.get(id)?.households ?? 0) - (before.get(id)?.households ?? 0);
    gained.villages += Math.max(0, villages);
    gained.households += Math.max(0, households);
    lost.villages += Math.max(0, -villages);
    lost.households += Math.max(0, -households);
  }
  return { gained, lost };
}

export type CoveredById = ReadonlyMap<string, CountPair>;

/** A copy of what is covered, by village id, that outlives the result. */
export function coveredById({ plan, coverCounts }: CoverageResult): CoveredById {
  const covered = new Map<string, CountPair>();
  plan.villages.forEach((village, index) => {
    if (coverCounts[index] === 0 || !isCountedVillage(village)) return;
    const { villages, households } = covered.get(village.id) ?? { villages: 0, households: 0 };
    covered.set(village.id, { villages: villages + 1, households: households + (village.households ?? 0) });
  });
  return covered;
}

function countOf(villages: readonly Village[], indices: readonly number[]): CountPair {
  const sum = { villages: 0, households: 0 };
  for (const index of indices) {
    const village = villages[index]!;
    if (!isCountedVillage(village)) continue;
    sum.villages++;
    sum.households += village.households ?? 0;
  }
  return sum;
}
