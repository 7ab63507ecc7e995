import type { PlanRule } from './planRule';

/** Households are a whole number ≥ 0, or unknown. */
export const householdCounts: PlanRule = (plan) =>
  plan.villages.flatMap(({ id, households }) => {
    if (households === undefined || (Number.isInteger(households) && households >= 0)) return [];
    const code = households < 0 ? 'field.negative' : 'field.notWhole';
    return [{ code, severity: 'error', column: 'households', value: String(households), ids: [id] }] as const;
  });
