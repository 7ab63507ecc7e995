import type { Plan } from './plan';

/** The first of `prefix-1`, `prefix-2`, … that no site, village or area of the plan has. */
export function freeId(plan: Plan, prefix: string): string {
  const taken = new Set<string>();
  for (const list of [plan.sites, plan.villages, plan.areas]) for (const each of list) taken.add(each.id);
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
