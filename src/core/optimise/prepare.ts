import { isCountedVillage, type Village } from '../plan/village';
import { costsCount, type OptimiseAsk } from './ask';
import { type Choice, type Choices, choicesOf } from './choices';
import { type Budget, type CoverProblem, fewestProblem, mostProblem } from './kernel/coverProblem';
import { type Incidence, submatrix } from './kernel/incidence';
import { serversOf, servingMatrix } from './servingMatrix';
import { conflictsAmong } from './spacing';
import { type Unreachable, unreachableReader } from './unreachable';
import { villageWeights } from './villageWeights';

/** A question turned into a cover problem, with the way back from rows and columns to villages and sites. */
export interface Prepared {
  readonly ask: OptimiseAsk;
  readonly found: Choices;
  /** By column: cheapest first, then most households, then id, so that ties fall the same way. */
  readonly choices: readonly Choice[];
  /** Villages and points without a server, as the standing sites leave them. */
  readonly dead: readonly Village[];
  /** By row. */
  readonly rows: readonly Village[];
  readonly problem: CoverProblem;
  /** Which choices (columns) serve which of `dead` (rows). */
  readonly serving: Incidence;
  readonly unreachable: readonly Unreachable[];
  /** The problem counts costs in this many VND, and weights in 1 / `weightScale`. */
  readonly costUnit: number;
  readonly weightScale: number;
}

export function prepare(ask: OptimiseAsk): Prepared {
  const found = choicesOf(ask);
  const { villages } = ask.plan;
  const counts = serversOf(villages, found.standing);
  const dead = villages.filter((_, i) => counts[i] === 0);
  const choices = inOrder(found.choices, dead, ask);
  const serving = servingMatrix(
    dead,
    choices.map(({ reach }) => reach),
  );
  const { weights, scale } = villageWeights(dead, ask);
  const wanted = dead.map((village, i) => isWanted(village, weights[i]!, ask));
  const isReached = (i: number) => serving.rowStart[i + 1]! > serving.rowStart[i]!;
  const keepRow = Uint8Array.from(wanted, (each, i) => (each && isReached(i) ? 1 : 0));
  const matrix = submatrix(serving, keepRow, new Uint8Array(choices.length).fill(1));
  const named = dead.filter((village, i) => (wanted[i] || isCountedVillage(village)) && !isReached(i));
  const costUnit = unitOf(choices, ask);
  const rowWeights = weights.filter((_, i) => keepRow[i]);
  return {
    ask,
    found,
    choices,
    dead,
    rows: dead.filter((_, i) => keepRow[i]),
    problem: problemOf(ask, choices, matrix, rowWeights, costUnit),
    serving,
    unreachable: named.map(unreachableReader(choices, ask)),
    costUnit,
    weightScale: scale,
  };
}

/** "Fewest" wants every counted village and the points that must be served; "most" what has a weight. */
function isWanted(village: Village, weight: number, ask: OptimiseAsk): boolean {
  if (ask.objective === 'most') return weight > 0;
  return isCountedVillage(village) || (ask.mustServe && village.mustServe === true);
}

function problemOf(
  ask: OptimiseAsk,
  choices: readonly Choice[],
  matrix: Incidence,
  weights: Float64Array,
  costUnit: number,
): CoverProblem {
  const conflicts = conflictsAmong(
    choices.map(({ reach }) => reach),
    ask.minSpacingM,
  );
  const price = Float64Array.from(choices, ({ costVnd }) => (costsCount(ask) ? (costVnd ?? 0) / costUnit : 1));
  if (ask.objective === 'most') return mostProblem(matrix, weights, budgetOf(ask, price, costUnit), conflicts);
  const servers = (i: number) => matrix.rowStart[i + 1]! - matrix.rowStart[i]!;
  const need = Uint8Array.from({ length: matrix.rows }, (_, i) => (ask.backup ? Math.min(2, servers(i)) : 1));
  return fewestProblem(matrix, price, { need, conflicts });
}

function budgetOf({ budgetVnd, maxSites }: OptimiseAsk, price: Float64Array, costUnit: number): Budget {
  if (budgetVnd !== null) return { use: price, limit: Math.floor(budgetVnd / costUnit) };
  const limit = Math.max(0, Math.min(price.length, Math.floor(maxSites ?? price.length)));
  return { use: new Float64Array(price.length).fill(1), limit };
}

function inOrder(choices: readonly Choice[], dead: readonly Village[], ask: OptimiseAsk): Choice[] {
  const reaches = choices.map(({ reach }) => reach);
  const serving = servingMatrix(dead, reaches);
  const households = choices.map((_, j) => {
    let sum = 0;
    for (let at = serving.colStart[j]!; at < serving.colStart[j + 1]!; at++) {
      sum += dead[serving.colRows[at]!]!.households ?? 0;
    }
    return sum;
  });
  const price = (j: number) => (costsCount(ask) ? (choices[j]!.costVnd ?? 0) : 0);
  const order = choices.map((_, j) => j);
  order.sort((a, b) => price(a) - price(b) || households[b]! - households[a]! || byId(choices[a]!, choices[b]!));
  return order.map((j) => choices[j]!);
}

function byId(a: Choice, b: Choice): number {
  return a.site.id < b.site.id ? -1 : a.site.id > b.site.id ? 1 : 0;
}

/** The greatest common divisor of all costs: whole costs as small as they can be. */
function unitOf(choices: readonly Choice[], ask: OptimiseAsk): number {
  if (!costsCount(ask)) return 1;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return choices.reduce((unit, { costVnd }) => divisor(unit, costVnd ?? 0), 0) || 1;
}
