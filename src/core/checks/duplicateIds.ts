import type { Issue } from './issue';
import type { PlanRule } from './planRule';

/** Two sites, or two villages, of one id cannot be told apart. */
export const duplicateIds: PlanRule = (plan) => [plan.sites, plan.villages, plan.areas].flatMap(repeated);

function repeated(rows: readonly { readonly id: string }[]): Issue[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].map((id) => ({ code: 'id.duplicate', severity: 'error', value: id, ids: [id] }));
}
