import { issueFor, type PlanRule } from './planRule';

/** Sites not found yet: kept, inactive, listed. */
export const missingPlaces: PlanRule = (plan) =>
  issueFor(
    'place.missingSite',
    'notice',
    plan.sites.filter((site) => site.position === null).map((site) => site.id),
  );
