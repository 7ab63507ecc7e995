import type { Site } from '../plan/site';
import { hasTechnology } from '../plan/technology';
import type { CoverageFilter } from './result';

/**
 * The operator must be one of the site's `;` list, whatever the case; a site without operator, or "shared", passes only
 * when asked for by that word. The technology is a floor.
 */
export function passesFilter(site: Site, filter: CoverageFilter): boolean {
  if (filter.operator !== null && !hasOperator(site, filter.operator)) return false;
  return filter.technology === null || hasTechnology(site, filter.technology);
}

function hasOperator(site: Site, wanted: string): boolean {
  if (site.operator === undefined) return false;
  const name = wanted.trim().toLowerCase();
  return site.operator.split(';').some((operator) => operator.trim().toLowerCase() === name);
}
