import { replaceSites } from '../../plan/actions/replaceSites';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { isNamedShared, operatorsOf } from './operatorsOf';

/**
 * The plan with an operator on these masts, beside those who are on them; with `sharedForAll` also on every mast named
 * "shared". What the filter by that operator counts then is what `sharingGains` promised.
 */
export function withSharedMasts(plan: Plan, operator: string, siteIds: readonly string[], sharedForAll: boolean): Plan {
  const shared = sharedForAll ? plan.sites.filter(isNamedShared).map(({ id }) => id) : [];
  return replaceSites(plan, [...shared, ...siteIds], (site) => joined(site, operator));
}

function joined(site: Site, operator: string): Site {
  if (operatorsOf(site).includes(operator)) return site;
  return { ...site, operator: site.operator ? `${site.operator};${operator}` : operator };
}
