import type { Issue } from './issue';
import type { PlanRule } from './planRule';

/** A plan of no villages or no sites is valid and says so. */
export const emptyLists: PlanRule = (plan) => {
  const issues: Issue[] = [];
  if (plan.villages.length === 0) issues.push({ code: 'plan.noVillages', severity: 'notice' });
  if (plan.sites.length === 0) issues.push({ code: 'plan.noSites', severity: 'notice' });
  return issues;
};
