import { type CoverageEngine, createCoverageEngine } from '../../coverage/coverageEngine';
import type { Propagation } from '../../coverage/propagation';
import type { CoverageFilter, Headline } from '../../coverage/result';
import type { Plan } from '../../plan/plan';
import type { Village } from '../../plan/village';
import { type CoverageShift, placesOf } from '../cost/coverageShift';
import { decidedPlan } from '../decidedPlan';
import { pickedPlan, pickOf } from './pickedPlan';
import type { MergeChoices, MergeConflict, ReadyMerge } from './planMerge';

/** The gap before a merge and after it, and who gets or loses signal by it. */
export interface MergeOutcome extends CoverageShift {
  readonly before: Headline;
  readonly after: Headline;
}

/** What a merge means for coverage, question after question over one count. */
export interface MergeCoverage {
  /** Counts both states, a step at a time; what is asked afterwards is answered at once. */
  prepare(): Generator<void, void>;
  /** What the merge does, with our side wherever nobody has chosen yet. */
  outcome(choices: MergeChoices): MergeOutcome;
  /** What taking their side of one conflict does beside keeping ours, all else ours. */
  costOf(conflict: MergeConflict): CoverageShift;
}

interface Counted {
  readonly villages: readonly Village[];
  readonly headline: Headline;
  /** 1 for each village that is covered. */
  readonly covered: Uint8Array;
}

/**
 * Prepares the plan once, however often it is asked. Villages of both states are paired by id; a village of only one of
 * them is neither gained nor lost. Every answer is that of counting both plans from scratch.
 */
export function createMergeCoverage(
  { ours, base, taken, conflicts }: ReadyMerge,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): MergeCoverage {
  const engines = new Map<readonly Village[], CoverageEngine>();
  const count = (plan: Plan): Counted => {
    const engine = engines.get(plan.villages) ?? createCoverageEngine();
    engines.set(plan.villages, engine);
    const { coverCounts, headline } = engine.ask(asBuilt(plan), filter, propagation);
    const covered = Uint8Array.from(coverCounts, (served) => (served > 0 ? 1 : 0));
    return { villages: plan.villages, headline, covered };
  };
  const before = once(() => count(ours));
  const allOurs = once(() => pickedPlan(ours, base, taken));
  const undecided = once(() => count(allOurs()));
  const elsewhere = taken.filter(({ scope }) => scope !== 'village');
  /** Where no village is chosen, the list of villages stays the very same: then only what differs is counted. */
  const chosen = (conflicts: readonly MergeConflict[]): Counted => {
    if (conflicts.length === 0) return undecided();
    const picks = conflicts.map(pickOf);
    if (!conflicts.some(({ scope }) => scope === 'village')) {
      return count(pickedPlan({ ...ours, villages: allOurs().villages }, base, [...elsewhere, ...picks]));
    }
    const counted = count(pickedPlan(ours, base, [...taken, ...picks]));
    engines.delete(counted.villages);
    return counted;
  };
  return {
    *prepare() {
      before();
      yield;
      allOurs();
      yield;
      undecided();
    },
    outcome(choices) {
      const after = chosen(conflicts.filter(({ key }) => choices[key] === 'theirs'));
      return { before: before().headline, after: after.headline, ...shift(before(), after) };
    },
    costOf: (conflict) => shift(undecided(), chosen([conflict])),
  };
}

/** The programme as the decisions leave it: whatever the slider says, planned sites count unless they were turned down. */
export function asBuilt(plan: Plan): Plan {
  const { coverage } = plan;
  const activeStatuses = [...new Set([...coverage.activeStatuses, 'existing', 'planned'] as const)];
  return decidedPlan({ ...plan, coverage: { ...coverage, activeStatuses, switchedOff: [] } });
}

function shift(before: Counted, after: Counted): CoverageShift {
  const changed = after.villages === before.villages ? sameList(before, after) : byId(before, after);
  return { gained: placesOf(changed(1)), lost: placesOf(changed(0)) };
}

function sameList(before: Counted, { villages, covered }: Counted) {
  return (to: 0 | 1) => villages.filter((_, at) => covered[at] === to && before.covered[at] !== to);
}

function byId(before: Counted, { villages, covered }: Counted) {
  const was = new Map(before.villages.map(({ id }, at) => [id, before.covered[at]]));
  return (to: 0 | 1) => villages.filter(({ id }, at) => covered[at] === to && was.get(id) === 1 - to);
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
