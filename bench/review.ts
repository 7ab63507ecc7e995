import { readFileSync } from 'node:fs';
import { createCoverageEngine } from '../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../src/core/coverage/result';
import type { Plan } from '../src/core/plan/plan';
import { createDecisionCosts } from '../src/core/review/cost/decisionCost';
import { redundantProposals } from '../src/core/review/cost/redundantProposals';
import { readPlan } from '../src/io/planGeojson/readPlan';
import { alternatingMedians } from './alternating';
import { assertSame } from './assertSame';
import type { Row } from './row';

const ROUNDS = 15;

/**
 * What rejecting each planned site of the built-in plan would cost, one by one over its 6,164 sites, preparation
 * included; beside it the same answers by counting the plan anew without each site.
 */
export async function run(): Promise<Row[]> {
  const { plan: builtIn } = readPlan(readFileSync('public/plans/quang-ninh.geojson', 'utf8'));
  if (!builtIn) throw new Error('the built-in plan does not open');
  const plan: Plan = { ...builtIn, coverage: { ...builtIn.coverage, activeStatuses: ['existing', 'planned'] } };
  const ids = plan.sites.filter(({ status }) => status === 'planned').map(({ id }) => id);
  assertSame(priced(plan, ids), recounted(plan, ids), 'cost of rejections');
  const { ours, peer } = alternatingMedians(
    { ours: () => priced(plan, ids), peer: () => recounted(plan, ids) },
    ROUNDS,
  );
  const { redundant } = alternatingMedians({ redundant: () => redundantProposals(plan, ANY_MOBILE) }, ROUNDS);
  return [
    {
      id: 'R1',
      job: `cost of rejecting each of ${ids.length} sites`,
      ours,
      unit: 'ms',
      peers: { 'counted anew': peer },
      bar: '≤ 50 ms',
      met: ours <= 50,
    },
    {
      id: 'R2',
      job: 'redundant proposals, together',
      ours: redundant,
      unit: 'ms',
      peers: {},
      bar: '≤ 50 ms',
      met: redundant <= 50,
    },
  ];
}

function priced(plan: Plan, ids: readonly string[]): number[] {
  const cost = createDecisionCosts(plan, ANY_MOBILE);
  return ids.map((id) => cost({ kind: 'drop', siteIds: [id] }).lost.households);
}

function recounted(plan: Plan, ids: readonly string[]): number[] {
  const dead = (sites: Plan['sites']) =>
    createCoverageEngine().ask({ ...plan, sites }, ANY_MOBILE).headline.dead.households;
  const before = dead(plan.sites);
  return ids.map((id) => dead(plan.sites.filter((site) => site.id !== id)) - before);
}
