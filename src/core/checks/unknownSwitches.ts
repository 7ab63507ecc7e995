import { issueFor, type PlanRule } from './planRule';

/** Ids switched off that no site has: the switch of a site since removed, or a slip. */
export const unknownSwitches: PlanRule = (plan) => {
  const ids = new Set(plan.sites.map((site) => site.id));
  return issueFor(
    'switchedOff.unknownSite',
    'notice',
    plan.coverage.switchedOff.filter((id) => !ids.has(id)),
  );
};
