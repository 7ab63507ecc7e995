import { activateSite } from '../plan/actions/activateSite';
import type { Plan } from '../plan/plan';
import type { OptimiseAnswer } from './answer';

/** The part of an answer that changes a plan. */
export type Proposal = Pick<OptimiseAnswer, 'chosen' | 'newSites' | 'lockedIn'>;

/**
 * The plan with the chosen sites counting: generated ones are added as candidates, the others of their status stay out.
 * `accepted` takes only some of the chosen; left out, all. The same function previews and accepts: one undo step.
 */
export function applyProposal(plan: Plan, proposal: Proposal, accepted?: readonly string[]): Plan {
  const wanted = new Set(accepted ?? proposal.chosen.map(({ siteId }) => siteId));
  const known = new Set(plan.sites.map(({ id }) => id));
  const added = proposal.newSites.filter(({ id }) => wanted.has(id) && !known.has(id));
  const start = added.length === 0 ? plan : { ...plan, sites: [...plan.sites, ...added] };
  const ids = [...proposal.lockedIn, ...proposal.chosen.map(({ siteId }) => siteId).filter((id) => wanted.has(id))];
  const activated = ids.reduce(activateSite, start);
  return onlyThese(activated, new Set(ids));
}

/** Sites of a status that was active before but are neither chosen nor locked in are switched off: the answer did not count them. */
function onlyThese(plan: Plan, ids: ReadonlySet<string>): Plan {
  const off = new Set(plan.coverage.switchedOff);
  const before = off.size;
  for (const { id, status } of plan.sites) {
    if (
      (status === 'planned' || status === 'candidate') &&
      !ids.has(id) &&
      plan.coverage.activeStatuses.includes(status)
    )
      off.add(id);
  }
  return off.size === before ? plan : { ...plan, coverage: { ...plan.coverage, switchedOff: [...off] } };
}
