import { isCountedVillage } from '../plan/village';
import { type AnswerCode, type AnswerNotice, gapOf, type OptimiseAnswer, type OptimiseProgress } from './answer';
import { costsCount, type OptimiseAsk } from './ask';
import { buildOrder, type Phasing } from './buildOrder';
import { certify } from './certificate/certify';
import type { Budget } from './kernel/coverProblem';
import { type SearchOptions, searchOptions } from './kernel/searchOptions';
import { type CoverOutcome, solveCover } from './kernel/solveCover';
import { type Prepared, prepare } from './prepare';
import { worthOf } from './worth';

/** What a run is given of the outside. `breathe` must let timers and messages through when `exact` is given. */
export type OptimiseRun = Partial<
  Pick<SearchOptions, 'nowMs' | 'stop' | 'breathe' | 'exact' | 'reductions' | 'work'>
> & {
  readonly onProgress?: (progress: OptimiseProgress) => void;
  readonly phasing?: Phasing;
};

/** Answers one question, start to end. Never throws for a question that has no answer: the code says so. */
export async function optimise(ask: OptimiseAsk, run: OptimiseRun = {}): Promise<OptimiseAnswer> {
  return optimisePrepared(prepare(ask), run);
}

/** The same for a question whose matrix is made. */
export async function optimisePrepared(prepared: Prepared, run: OptimiseRun = {}): Promise<OptimiseAnswer> {
  const { onProgress, phasing, ...given } = run;
  const { seed, timeLimitMs } = prepared.ask;
  const nowMs = run.nowMs ?? (() => 0);
  const startMs = nowMs();
  const options = searchOptions({
    ...given,
    seed,
    timeLimitMs,
    onProgress: ({ chosen, value, bound }) => {
      const worth = worthOf(prepared, { chosen, value, bound });
      const ids = chosen.map((j) => prepared.choices[j]!.site.id);
      const gap = gapOf(worth.value, worth.bound);
      onProgress?.({ seconds: (nowMs() - startMs) / 1000, value: worth.value, bound: worth.bound, gap, chosen: ids });
    },
  });
  const outcome = isProvable(prepared) ? await solveCover(prepared.problem, options) : null;
  return assembleAnswer(prepared, outcome, () => (nowMs() - startMs) / 1000, phasing);
}

/** What is known halfway as a whole answer, without a certificate: what a cancelled search falls back on. */
export function interimAnswer(prepared: Prepared, { chosen, bound, seconds }: OptimiseProgress): OptimiseAnswer {
  const columns = new Map(prepared.choices.map(({ site }, j) => [site.id, j]));
  const empty = assembleAnswer(
    prepared,
    null,
    () => seconds,
    undefined,
    chosen.map((id) => columns.get(id)!),
  );
  const gap = gapOf(empty.value, bound);
  return {
    ...empty,
    bound,
    gap,
    proved: gap === 0,
    status: gap === 0 ? 'provedSolver' : 'withinGap',
    stopped: gap === 0 ? null : 'cancel',
  };
}

/** The answer in the words of the question; `outcome` is null where there was nothing to solve. */
export function assembleAnswer(
  prepared: Prepared,
  outcome: CoverOutcome | null,
  seconds: () => number,
  phasing?: Phasing,
  chosen: readonly number[] = outcome?.chosen ?? [],
): OptimiseAnswer {
  const { ask, choices, dead, found } = prepared;
  const worth = worthOf(prepared, outcome ?? { chosen, value: 0, bound: 0 });
  const certificate = outcome && certify(prepared, outcome, worth);
  const order = buildOrder(prepared, chosen, phasing);
  const byId = new Map(chosen.map((j) => [choices[j]!.site.id, choices[j]!]));
  const inOrder = order.map(({ siteId }) => byId.get(siteId)!);
  const counted = dead.filter(isCountedVillage);
  const proved = outcome !== null && (outcome.provedBy !== null || certificate?.status === 'provedCertified');
  const bound = proved ? worth.value : worth.bound;
  const open = worth.hasBound ? 'withinGap' : 'bestFound';
  return {
    code: codeOf(prepared),
    status: certificate?.status === 'provedCertified' ? 'provedCertified' : proved ? 'provedSolver' : open,
    objective: ask.objective,
    cost: ask.cost,
    weight: ask.weight,
    illustrative: ask.plan.illustrative,
    candidates: choices.length,
    chosen: inOrder.map(({ site, costVnd, isGenerated }) => ({ siteId: site.id, costVnd, isGenerated })),
    newSites: inOrder.filter(({ isGenerated }) => isGenerated).map(({ site }) => site),
    lockedIn: found.lockedIn,
    before: {
      deadVillages: counted.length,
      deadHouseholds: counted.reduce((sum, { households = 0 }) => sum + households, 0),
      deadPoints: dead.length - counted.length,
    },
    coveredVillages: sum(order.map((step) => step.addsVillages)),
    coveredHouseholds: sum(order.map((step) => step.addsHouseholds)),
    coveredPoints: sum(order.map((step) => step.addsPoints)),
    value: worth.value,
    bound,
    gap: gapOf(worth.value, bound),
    proved,
    unreachable: prepared.unreachable,
    unserved: worth.unserved,
    order,
    refused: found.refused,
    contradictions: found.contradictions,
    notices: noticesOf(prepared),
    stopped: outcome?.stopped && !proved ? outcome.stopped : null,
    seconds: seconds(),
    certificate,
  };
}

function codeOf({ found, dead, choices, rows, serving, unreachable, ask }: Prepared): AnswerCode {
  if (found.contradictions.length > 0) return 'contradiction';
  const nothingWanted = ask.objective === 'fewest' && rows.length + unreachable.length === 0;
  if (nothingWanted || !dead.some((village) => isCountedVillage(village) || village.mustServe)) return 'noDeadZones';
  if (choices.length === 0) return 'noCandidates';
  const isReached = rows.length > 0 || dead.some((_, i) => serving.rowStart[i + 1]! > serving.rowStart[i]!);
  return isReached ? 'solved' : 'allUnreachable';
}

function noticesOf({ ask, found, choices, dead, problem }: Prepared): AnswerNotice[] {
  const notices: AnswerNotice[] = [];
  if (problem.budget && allowsNothing(problem.budget)) notices.push('nothingAllowed');
  if (ask.objective === 'most' && (ask.maxSites ?? 0) > choices.length) notices.push('maxSitesAboveCandidates');
  if (costsCount(ask) && choices.some(({ costVnd }) => costVnd === 0)) notices.push('zeroCosts');
  if (costsCount(ask) && found.refused.some(({ reason }) => reason === 'noCost')) notices.push('sitesWithoutCost');
  const unknown = dead.some((village) => isCountedVillage(village) && village.households === undefined);
  if (unknown && ask.weight === 'households') notices.push('householdsUnknown');
  return notices;
}

/** That nothing needs to be built, or that nothing built here serves anybody, is an answer with a proof of its own. */
function isProvable(prepared: Prepared): boolean {
  const code = codeOf(prepared);
  return code === 'solved' || code === 'allUnreachable' || (code === 'noDeadZones' && prepared.rows.length === 0);
}

/** Not even the cheapest site. */
function allowsNothing({ use, limit }: Budget): boolean {
  return use.length > 0 && use.every((each) => each > limit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
