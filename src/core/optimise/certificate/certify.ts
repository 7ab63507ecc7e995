import { costsCount } from '../ask';
import type { CoverOutcome } from '../kernel/solveCover';
import type { Prepared } from '../prepare';
import { servingMatrix } from '../servingMatrix';
import { examine } from '../verify/examine';
import { boundProof } from './boundProof';
import { CERTIFICATE_WORDS, type Certificate } from './certificate';
import { independentRows } from './independentRows';

/** In the words of the question: what it counts, both ways. */
export interface Worth {
  readonly value: number;
  readonly bound: number;
  readonly unserved: readonly string[];
}

/** The checker looks at every village with every candidate: above this it would take longer than the search. */
const MOST_PAIRS = 20_000_000;
/** And, over terrain, measures the path of each pair within reach anew. */
const MOST_PATHS = 300_000;

/**
 * The certificate of an answer. It is handed to the checker before anybody sees it: only what passes there is called
 * certified. Null for questions too large to check here, and when the
 * checker finds fault with more than the bound, which would be a bug of ours.
 */
export function certify(prepared: Prepared, outcome: CoverOutcome, worth: Worth): Certificate | null {
  const { ask, problem, choices, rows } = prepared;
  if (rows.length * choices.length > MOST_PAIRS || pathsToCheck(prepared) > MOST_PATHS) return null;
  const { objective, cost, weight, hardshipFactor, priority, maxSites, budgetVnd, minSpacingM } = ask;
  const question = { objective, cost, weight, hardshipFactor, priority, maxSites, budgetVnd, minSpacingM };
  const isMost = objective === 'most';
  const draft: Certificate = {
    coverageModel: ask.plan.coverage.model,
    question: { ...question, mustServe: ask.mustServe, backup: ask.backup, filter: ask.filter },
    lockedIn: prepared.found.lockedIn,
    over: choices.map(({ site }) => site.id),
    costsVnd: costsCount(ask) ? choices.map(({ costVnd }) => costVnd ?? 0) : null,
    generated: choices.flatMap(({ site, reach, isGenerated }) =>
      isGenerated ? [{ id: site.id, position: site.position!, radiusM: site.radiusM ?? reach.radiusM }] : [],
    ),
    rows: rows.map(({ id }) => id),
    uncoverable: prepared.unreachable.map(({ villageId }) => villageId),
    chosen: outcome.chosen.map((j) => choices[j]!.site.id),
    servers: serversAmong(prepared, outcome.chosen),
    unserved: worth.unserved,
    value: worth.value,
    bound: worth.bound,
    certifiedBound: isMost ? Number.MAX_VALUE : 0,
    status: 'withinGap',
    words: CERTIFICATE_WORDS.withinGap,
    proof: boundProof(problem, outcome, prepared.costUnit, prepared.weightScale),
    independent: null,
  };
  const found = examine(draft, ask.plan, ask.terrain ?? null);
  if ('fault' in found) return null;
  const { certifiedBound } = found;
  const proved = outcome.provedBy !== null;
  const hasBound = isMost ? worth.bound < Number.MAX_VALUE : worth.bound > 0;
  const open = hasBound ? 'withinGap' : 'bestFound';
  const status = certifiedBound === worth.value ? 'provedCertified' : proved ? 'provedSolver' : open;
  const independent = objective === 'fewest' && cost === 'count' ? independentRows(problem.matrix) : [];
  return {
    ...draft,
    bound: status === 'provedCertified' ? worth.value : worth.bound,
    certifiedBound,
    status,
    words: CERTIFICATE_WORDS[status],
    independent:
      independent.length === worth.value && independent.length > 0 ? independent.map((i) => rows[i]!.id) : null,
  };
}

/** Pairs of a dead zone and a site that stands or may be chosen, near enough to be asked over terrain. */
function pathsToCheck({ ask, dead, choices, found }: Prepared): number {
  if (ask.plan.coverage.model !== 'terrain') return 0;
  const discs = [...found.standing, ...choices.map(({ reach }) => reach)].map((reach) => ({ ...reach, radio: null }));
  return servingMatrix(dead, discs).colRows.length;
}

function serversAmong({ problem, rows, choices }: Prepared, chosen: readonly number[]): Record<string, string[]> {
  const servers: Record<string, string[]> = {};
  for (const j of chosen) {
    const { colStart, colRows } = problem.matrix;
    for (let at = colStart[j]!; at < colStart[j + 1]!; at++) {
      const i = colRows[at]!;
      const list = servers[rows[i]!.id] ?? [];
      servers[rows[i]!.id] = list;
      if (list.length < problem.need[i]!) list.push(choices[j]!.site.id);
    }
  }
  return servers;
}
