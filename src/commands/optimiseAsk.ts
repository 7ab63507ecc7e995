import type { CoverageFilter } from '../core/coverage/result';
import { askAbout, type OptimiseAsk } from '../core/optimise/ask';
import type { CandidateAsk, CandidateSource } from '../core/optimise/candidates/generateCandidates';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { OptimiseQuestion } from '../state/optimise';

const SOURCES: readonly CandidateSource[] = ['villages', 'crossings', 'grid'];

/** The question of the panel in the optimiser's terms. Without the plan's own candidates, those are locked out. */
export function askOf(
  question: OptimiseQuestion,
  plan: Plan,
  filter: CoverageFilter,
  generated: readonly Site[],
): OptimiseAsk {
  const { goal, kinds, timeLimitS, maxSites, budgetVnd, weight, ...asked } = question;
  const candidates = plan.sites.filter(({ status }) => status === 'candidate');
  return askAbout(plan, {
    filter,
    objective: goal === 'fewest' ? 'fewest' : 'most',
    cost: asked.cost,
    weight,
    hardshipFactor: asked.hardshipFactor,
    maxSites: goal === 'mostSites' ? maxSites : null,
    budgetVnd: goal === 'mostBudget' ? budgetVnd : null,
    lockPlanned: asked.lockPlanned,
    lockedOut: kinds.plan ? [] : candidates.map(({ id }) => id),
    minSpacingM: asked.minSpacingM,
    mustServe: asked.mustServe,
    backup: goal === 'fewest' && asked.backup,
    generated,
    defaultCostVnd: asked.defaultCostVnd,
    timeLimitMs: timeLimitS * 1000,
  });
}

/** The places to be generated for the question; null: none are wanted. */
export function candidateAskOf(question: OptimiseQuestion, plan: Plan, filter: CoverageFilter): CandidateAsk | null {
  const { kinds, mostCandidates, gridStepM, newRadiusM, defaultCostVnd, lockPlanned, minSpacingM } = question;
  const sources = SOURCES.filter((source) => kinds[source]);
  if (sources.length === 0) return null;
  const wish = { sources, most: mostCandidates, gridM: gridStepM, radiusM: newRadiusM, costVnd: defaultCostVnd };
  return { plan, filter, lockPlanned, minSpacingM, ...wish };
}

/** Two asks with the same key generate the same places on the same plan. */
export function candidateKey({ plan: _, ...wish }: CandidateAsk): string {
  return JSON.stringify(wish);
}
