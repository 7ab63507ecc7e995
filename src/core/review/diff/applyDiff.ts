import type { Plan } from '../../plan/plan';
import { withChanges } from './fieldChanges';
import type { ListDiff, PlanDiff } from './planDiff';
import { planOfSettings, planSettings } from './planSettings';

/** The second plan of a diff, made from the first. Rows without a change are the very same objects. */
export function applyDiff(a: Plan, { sites, villages, areas, settings }: PlanDiff): Plan {
  const lists = {
    sites: appliedList(a.sites, sites),
    villages: appliedList(a.villages, villages),
    areas: appliedList(a.areas, areas),
  };
  return planOfSettings(withChanges(planSettings(a), settings), lists);
}

function appliedList<Row extends object>(ones: readonly Row[], { rows }: ListDiff<Row>): Row[] {
  return rows.map(({ fromIndex, after, changes }) =>
    fromIndex === null ? after : withChanges(ones[fromIndex]!, changes),
  );
}
