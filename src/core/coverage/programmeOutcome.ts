import { allAtOnce } from '../plan/allAtOnce';
import type { Plan } from '../plan/plan';
import { programmeOf } from '../plan/programme';
import type { Site } from '../plan/site';
import type { Metres } from '../units';
import { newCover } from './newCover';
import { type OrderedGain, orderedGains } from './orderedGains';
import type { Propagation } from './propagation';
import type { CoverageFilter, Headline } from './result';
import { type ActiveReach, reachesUnder } from './siteRecord';
import { SiteRules } from './siteRules';
import { type Verdict, verdictReader } from './verdict';

/** One programme site in the order it is built. */
export interface OutcomeStep extends OrderedGain {
  readonly site: Site;
  /** The radius in force, its own or the plan's default. */
  readonly radiusM: Metres;
  /** What it is the first to serve, points included: indices into `plan.villages`, ascending. */
  readonly villages: readonly number[];
  /** Counted villages still dead after it. */
  readonly deadAfter: number;
}

/** What the programme sites in force add to the network that stands without them. */
export interface ProgrammeOutcome {
  /** The same active set without planned and candidate sites. */
  readonly start: Headline;
  /** Steps sum to the covered counts of `end` less those of `start` (law L8). */
  readonly steps: readonly OutcomeStep[];
  readonly end: Headline;
  /** Verdicts on what no active site serves at the end, points included, in the order of the plan. */
  readonly left: readonly Verdict[];
}

/** The account of a plan's active set under a filter: planned sites in build order, then candidates. */
export function programmeOutcome(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): ProgrammeOutcome {
  return allAtOnce(programmeOutcomeSteps(plan, filter, propagation));
}

/** Whether any programme site is in force: there is something to account for. */
export function hasProgrammeInForce(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): boolean {
  const { planned, candidates } = programmeOf(plan);
  const programme = new Set([...planned, ...candidates]);
  return reachesUnder(plan, new SiteRules(plan, filter, propagation)).some(({ siteId }) => programme.has(siteId));
}

/** The same account in steps: for a page that must not be kept waiting. */
export function* programmeOutcomeSteps(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Generator<void, ProgrammeOutcome> {
  const rules = new SiteRules(plan, filter, propagation);
  const { planned, candidates } = programmeOf(plan);
  const reaches = reachesUnder(plan, rules);
  const reachOf = new Map(reaches.map((reach) => [reach.siteId, reach]));
  const ids = [...planned, ...candidates].filter((id) => reachOf.has(id));
  const { start, gains, end } = orderedGains(plan, filter, ids, propagation);
  yield;
  const firstServed = villagesInOrder(plan, reaches, ids, reachOf, rules);
  yield;
  const siteOf = new Map(plan.sites.map((site) => [site.id, site]));
  let deadAfter = start.dead.villages;
  const steps = gains.map((gain, at): OutcomeStep => {
    const site = siteOf.get(gain.siteId)!;
    deadAfter -= gain.adds.villages;
    return { ...gain, site, radiusM: rules.radiusM(site), villages: firstServed.villages[at]!, deadAfter };
  });
  const verdict = verdictReader(plan, filter, propagation);
  const left: Verdict[] = [];
  for (const at of firstServed.left) {
    yield;
    left.push(verdict(plan.villages[at]!));
  }
  return { start, steps, end, left };
}

/** Per site in the order the villages it is the first to serve, and those nobody serves. */
function villagesInOrder(
  { villages }: Plan,
  reaches: readonly ActiveReach[],
  ids: readonly string[],
  reachOf: ReadonlyMap<string, ActiveReach>,
  rules: SiteRules,
) {
  const later = new Set(ids);
  const cover = newCover(villages, reaches, rules);
  const dead = new Set(villages.keys());
  const settled = (): number[] => {
    const served: number[] = [];
    cover.settle((village, isDead) => {
      if (isDead) dead.add(village);
      else if (dead.delete(village)) served.push(village);
    });
    return served.sort((a, b) => a - b);
  };
  cover.recount(reaches.filter(({ siteId }) => !later.has(siteId)));
  settled();
  const served = ids.map((id) => {
    cover.add(reachOf.get(id)!);
    return settled();
  });
  return { villages: served, left: [...dead].sort((a, b) => a - b) };
}
