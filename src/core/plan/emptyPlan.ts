import type { Plan } from './plan';

/** A plan with nothing in it yet. `planId` and `now` (ISO 8601) come from outside: core has no clock and no chance. */
export function emptyPlan(planId: string, now: string, title: string): Plan {
  return {
    planId,
    parent: null,
    title,
    author: '',
    org: '',
    createdAt: now,
    updatedAt: now,
    illustrative: false,
    coverage: { model: 'radius', defaultRadiusM: 3000, activeStatuses: ['existing'], switchedOff: [] },
    sources: [],
    events: [],
    sites: [],
    villages: [],
    areas: [],
  };
}
