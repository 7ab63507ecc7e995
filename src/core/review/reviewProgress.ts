import type { Plan } from '../plan/plan';
import { REVIEW_STATES, type ReviewState, type Site } from '../plan/site';

/** How far the review of one operator's sites has come. */
export interface ReviewProgress {
  /** As written, the first spelling; '' holds the sites without an operator. */
  readonly operator: string;
  readonly sites: number;
  readonly byState: Readonly<Record<ReviewState, number>>;
  /** Accepted or rejected. */
  readonly settled: number;
}

/** Per operator in the order of first appearance, sites up for review only. */
export function reviewProgress(plan: Plan): ReviewProgress[] {
  const byOperator = new Map<string, { operator: string; sites: Site[] }>();
  for (const site of plan.sites) {
    if (!isUpForReview(site)) continue;
    const operator = site.operator?.trim() ?? '';
    const key = operator.toLowerCase();
    const known = byOperator.get(key);
    if (known) known.sites.push(site);
    else byOperator.set(key, { operator, sites: [site] });
  }
  return [...byOperator.values()].map(({ operator, sites }) => {
    const count = (state: ReviewState) => sites.filter(({ review = 'draft' }) => review === state).length;
    const byState = Object.fromEntries(REVIEW_STATES.map((state) => [state, count(state)]));
    return {
      operator,
      sites: sites.length,
      byState: byState as Record<ReviewState, number>,
      settled: count('accepted') + count('rejected'),
    };
  });
}

/** Planned and candidate sites, and any other that somebody has said something of. */
export function isUpForReview({ status, review }: Pick<Site, 'status' | 'review'>): boolean {
  return status === 'planned' || status === 'candidate' || (review !== undefined && review !== 'draft');
}
