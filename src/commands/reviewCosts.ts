import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { createDecisionCosts, type DecisionCost } from '../core/review/cost/decisionCost';
import type { Suggestion } from '../core/review/decision';
import { selectPropagation } from '../state/selectors';
import type { AppContext } from './appContext';
import { oncePerQuestion } from './oncePerQuestion';
import { reviewOf, setReview, sitesUpForReview } from './reviewSession';

/** So long the page is kept waiting at a time. */
const SLICE_MS = 12;

/** Counts what rejecting each site under review would cost, a slice at a time. Returns the way to stop. */
export function priceRejections(app: AppContext): () => void {
  const { doc, session } = app.store.getState();
  const { plan } = doc;
  const { filter } = session;
  const known = reviewOf(app).getState().costs;
  if (known?.about === plan && known.filter === filter && known.done) return () => {};
  const ids = sitesUpForReview(plan).map(({ id }) => id);
  const bySite = new Map<string, DecisionCost>();
  let priceOf: Pricer | null = null;
  let at = 0;
  let timer = setTimeout(work);
  function work(): void {
    priceOf ??= pricerOf(plan, filter, selectPropagation(app.store.getState()));
    const end = Date.now() + SLICE_MS;
    while (at < ids.length && Date.now() < end) {
      const id = ids[at++]!;
      bySite.set(id, priceOf({ kind: 'drop', siteIds: [id] }));
    }
    const done = at >= ids.length;
    if (done) setReview(app, { costs: { about: plan, filter, bySite: new Map(bySite), done } });
    else timer = setTimeout(work);
  }
  return () => clearTimeout(timer);
}

/** What the decisions open to a reviewer cost for one site. */
export interface SiteCosts {
  readonly reject: DecisionCost;
  readonly accept: DecisionCost;
  /** Where the suggestion at hand, or the one the site carries, wants it; null: there is none. */
  readonly move: DecisionCost | null;
}

export function siteCosts(
  plan: Plan,
  filter: CoverageFilter,
  siteId: string,
  suggestion: Suggestion | null,
  propagation: Propagation | null = null,
): SiteCosts {
  const priceOf = pricerOf(plan, filter, propagation);
  const siteIds = [siteId];
  return {
    reject: priceOf({ kind: 'drop', siteIds }),
    accept: priceOf({ kind: 'build', siteIds }),
    move: suggestion && priceOf({ kind: 'move', siteIds, suggestion }),
  };
}

type Pricer = ReturnType<typeof createDecisionCosts>;

/** The plan is prepared once, however many decisions are priced against it. */
const pricerOf = oncePerQuestion<Plan, Pricer>(createDecisionCosts);
