import type { Plan } from '../plan/plan';
import { countInSteps } from './countAll';
import type { Reach } from './reach';
import { readyRecords } from './readyRecords';
import type { CoverageFilter } from './result';
import { gridCellM, layVillageGrid, sharedVillageGrid } from './villageGrid';

/**
 * Reads, lays out and counts the sites and villages of a plan in steps, before it is asked who is covered: the first answer over a
 * long list is then a matter of milliseconds, with `countsAtHand`. Plans of the models that compute levels are left alone.
 */
export function* readyVillages(plan: Plan, filter: CoverageFilter): Generator<void, void> {
  const { villages, sites, coverage } = plan;
  if (coverage.model !== 'radius') return;
  const reaches: Reach[] = [];
  for (const { reach } of yield* readyRecords(plan, filter)) if (reach) reaches.push(reach);
  yield;
  const cellM = gridCellM(reaches.map(({ radiusM }) => radiusM));
  yield* layVillageGrid(villages, cellM);
  const counts = yield* countInSteps(sharedVillageGrid(villages, cellM), reaches);
  ready.set(villages, { sites, coverage, filter, counts });
}

/** How many sites serve each village, where `readyVillages` counted it last for these very villages, sites and settings. */
export function countsAtHand({ villages, sites, coverage }: Plan, filter: CoverageFilter): Uint16Array | null {
  const known = ready.get(villages);
  if (known?.sites !== sites || known.coverage !== coverage) return null;
  const { operator, technology } = known.filter;
  return operator === filter.operator && technology === filter.technology ? known.counts : null;
}

interface Counted extends Pick<Plan, 'sites' | 'coverage'> {
  readonly filter: CoverageFilter;
  readonly counts: Uint16Array;
}

const ready = new WeakMap<Plan['villages'], Counted>();
