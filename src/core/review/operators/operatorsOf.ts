import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';

/** Masts that several operators use, without saying which. */
export const SHARED = 'shared';

/** The operators a site names, lower case; a site may list several. "shared" names none. */
export function operatorsOf({ operator }: Site): string[] {
  const names = operator?.split(';').map((name) => name.trim().toLowerCase()) ?? [];
  return [...new Set(names)].filter((name) => name !== '' && name !== SHARED);
}

/** The operators of a plan, lower case, in alphabetical order. */
export function planOperators(plan: Plan): string[] {
  return [...new Set(plan.sites.flatMap(operatorsOf))].sort();
}
