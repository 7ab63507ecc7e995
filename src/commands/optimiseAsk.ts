import type { CoverageFilter } from '../core/coverage/result';
import { askAbout, type OptimiseAsk } from '../core/optimise/ask';
import type { CandidateAsk, CandidateSource } from '../core/optimise/candidates/generateCandidates';
import { conditionsOf } from '../core/optimise/conditionsOf';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Terrain } from '../core/terrain/terrain';
import type { OptimiseQuestion } from '../state/optimise';
import { groundOf } from './groundOf';

const SOURCES: readonly CandidateSource[] = ['villages', 'crossings', 'grid'];

/**
 * The question of the panel in the optimiser's terms. Without the plan's own candidates, those are locked out, save what
 * the plan itself locks in.
 */
export function askOf(
  question: OptimiseQuestion,
  plan: Plan,
  filter: CoverageFilter,
  generated: readonly Site[],
  terrain: Terrain | null = null,
): OptimiseAsk {
  const { goal, kinds, timeLimitS, maxSites, budgetVnd, weight, ...asked } = question;
  const own = kinds.plan
    ? []
    : plan.sites.filter(({ status, buildLock }) => status === 'candidate' && buildLock !== 'in');
  return askAbout(plan, {
    filter,
    objective: goal === 'fewest' ? 'fewest' : 'most',
    cost: asked.cost,
    weight,
    hardshipFactor: asked.hardshipFactor,
    maxSites: goal === 'mostSites' ? maxSites : null,
    budgetVnd: goal === 'mostBudget' ? budgetVnd : null,
    lockPlanned: asked.lockPlanned,
    lockedOut: [...new Set([...conditionsOf(plan).lockedOut, ...own.map(({ id }) => id)])],
    exclusionsOff: asked.exclusionsOff,
    minSpacingM: asked.minSpacingM,
    mustServe: asked.mustServe,
    backup: goal === 'fewest' && asked.backup,
    generated,
    defaultCostVnd: asked.defaultCostVnd,
    timeLimitMs: timeLimitS * 1000,
    ...groundOf(plan, terrain),
  });
}

/** The places to be generated for the question; null: none are wanted. */
export function candidateAskOf(
  question: OptimiseQuestion,
  plan: Plan,
  filter: CoverageFilter,
  terrain: Terrain | null = null,
): CandidateAsk | null {
  const { kinds, mostCandidates, gridStepM, newRadiusM, defaultCostVnd, lockPlanned, minSpacingM, exclusionsOff } =
    question;
  const sources = SOURCES.filter((source) => kinds[source]);
  if (sources.length === 0) return null;
  const wish = { sources, most: mostCandidates, gridM: gridStepM, radiusM: newRadiusM, costVnd: defaultCostVnd };
  return { plan, filter, lockPlanned, minSpacingM, exclusionsOff, ...wish, ...groundOf(plan, terrain) };
}

/** Two asks with the same key generate the same places on the same plan. */
export function candidateKey({ plan: _, terrain, ...wish }: CandidateAsk): string {
  return JSON.stringify([wish, terrain?.grids.map(({ name }) => name)]);
}
