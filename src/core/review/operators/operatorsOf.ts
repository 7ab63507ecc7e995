import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';

/** Masts that several operators use, without saying which. */
export const SHARED = 'shared';

/** The operators a site names, lower case; a site may list several. "shared" names none. */
export function operatorsOf(site: Site): string[] {
  return [...new Set(namesOf(site))].filter((name) => name !== '' && name !== SHARED);
}

/** The site is named "shared", alone or beside operators. */
export function isNamedShared(site: Site): boolean {
  return namesOf(site).includes(SHARED);
}

/** The operators of a plan, lower case, in alphabetical order. */
export function planOperators(plan: Plan): string[] {
  return [...new Set(plan.sites.flatMap(operatorsOf))].sort();
}

function namesOf({ operator }: Site): string[] {
  return operator?.split(';').map((name) => name.trim().toLowerCase()) ?? [];
}
