import type { Plan } from '../../plan/plan';
import { listTotals } from '../diff/diffList';
import { diffPlans } from '../diff/diffPlans';
import type { ListDiff } from '../diff/planDiff';
import { versionHash } from '../versionHash';
import type { BaseKind } from './planMerge';

export interface FoundBase {
  readonly kind: BaseKind;
  readonly plan: Plan | null;
}

/**
 * The version to merge a reply on: the one it names among those `known` here (versions sent out, the plan at hand), else
 * the known version of this plan that differs from the reply in the fewest rows, else none.
 */
export function findBase(reply: Plan, known: readonly Plan[]): FoundBase {
  const versions = known.filter(({ planId }) => planId === reply.planId);
  const named = reply.parent === null ? undefined : versions.find((plan) => versionHash(plan) === reply.parent);
  if (named) return { kind: 'parent', plan: named };
  let nearest: Plan | null = null;
  let fewest = Infinity;
  for (const plan of versions) {
    const { sites, villages, areas, settings } = diffPlans(plan, reply);
    const rows = differing(sites) + differing(villages) + differing(areas) + settings.length;
    if (rows < fewest) [nearest, fewest] = [plan, rows];
  }
  return nearest ? { kind: 'nearest', plan: nearest } : { kind: 'none', plan: null };
}

/** A reply that lost its header on the way through a GIS tool: its lists under our header; lists it lacks are ours. */
export function withHeaderOf(ours: Plan, reply: Plan): Plan {
  const { sites, villages, areas } = reply;
  return {
    ...ours,
    author: reply.author,
    org: reply.org,
    parent: null,
    sites: sites.length > 0 ? sites : ours.sites,
    villages: villages.length > 0 ? villages : ours.villages,
    areas: areas.length > 0 ? areas : ours.areas,
  };
}

function differing(list: ListDiff<unknown>): number {
  const { added, removed, moved, changed } = listTotals(list);
  return added + removed + moved + changed;
}
