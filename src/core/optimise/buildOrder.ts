import { isCountedVillage } from '../plan/village';
import { rowsOfColumn } from './kernel/incidence';
import type { Prepared } from './prepare';

/** One site of a chosen set, in the order of building, and what it adds to those before it. The adds sum up (law L8). */
export interface BuildStep {
  readonly siteId: string;
  readonly addsVillages: number;
  readonly addsHouseholds: number;
  readonly addsPoints: number;
  readonly costVnd: number | null;
  /** From 1. */
  readonly phase: number;
}

/** How a roll-out is cut: each phase has a budget of its own (VND) or takes an equal share of the sites. */
export interface Phasing {
  readonly phases: number;
  readonly budgetsVnd?: readonly number[];
}

/** Most gain per cost first: the objective's weight, then villages; ties: cost, households, id (columns are so sorted). */
export function buildOrder(
  prepared: Prepared,
  chosen: readonly number[],
  phasing: Phasing = { phases: 1 },
): BuildStep[] {
  const { choices, dead, serving, ask } = prepared;
  const served = new Uint8Array(dead.length);
  const left = new Set(chosen);
  const byCost = ask.objective === 'most' ? ask.budgetVnd !== null : ask.cost === 'vnd';
  const steps: Omit<BuildStep, 'phase'>[] = [];
  while (left.size > 0) {
    let best: { j: number; adds: Adds; score: number } | null = null;
    for (const j of [...left].sort((a, b) => a - b)) {
      const adds = addsOf(prepared, j, served);
      const gain =
        ask.weight === 'households' ? adds.households + adds.villages / 1e6 : adds.villages + adds.households / 1e9;
      const score = (gain + adds.points / 1e9) / (byCost ? Math.max(1, choices[j]!.costVnd ?? 0) : 1);
      if (!best || score > best.score) best = { j, adds, score };
    }
    const { j, adds } = best!;
    left.delete(j);
    for (const i of rowsOfColumn(serving, j)) served[i] = 1;
    const { site, costVnd } = choices[j]!;
    const { villages: addsVillages, households: addsHouseholds, points: addsPoints } = adds;
    steps.push({ siteId: site.id, addsVillages, addsHouseholds, addsPoints, costVnd });
  }
  return inPhases(steps, phasing);
}

interface Adds {
  readonly villages: number;
  readonly households: number;
  readonly points: number;
}

function addsOf({ dead, serving }: Prepared, j: number, served: Uint8Array): Adds {
  let villages = 0;
  let households = 0;
  let points = 0;
  for (const i of rowsOfColumn(serving, j)) {
    if (served[i]) continue;
    if (!isCountedVillage(dead[i]!)) points++;
    else {
      villages++;
      households += dead[i]!.households ?? 0;
    }
  }
  return { villages, households, points };
}

/** A site goes into the first phase, from the one before on, whose budget still holds it; the last takes what is left. */
function inPhases(steps: readonly Omit<BuildStep, 'phase'>[], { phases, budgetsVnd }: Phasing): BuildStep[] {
  const share = Math.ceil(steps.length / Math.max(1, phases));
  if (!budgetsVnd) return steps.map((step, at) => ({ ...step, phase: 1 + Math.floor(at / Math.max(1, share)) }));
  let phase = 0;
  let spentVnd = 0;
  return steps.map((step) => {
    const costVnd = step.costVnd ?? 0;
    while (phase < budgetsVnd.length - 1 && spentVnd + costVnd > budgetsVnd[phase]!) {
      phase++;
      spentVnd = 0;
    }
    spentVnd += costVnd;
    return { ...step, phase: phase + 1 };
  });
}
