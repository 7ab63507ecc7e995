import type { Propagation } from '../../coverage/propagation';
import type { CountPair, CoverageFilter } from '../../coverage/result';
import { reachUnder } from '../../coverage/siteRecord';
import { SiteRules } from '../../coverage/siteRules';
import { serversOf } from '../../optimise/servingMatrix';
import type { Plan } from '../../plan/plan';
import { isCountedVillage } from '../../plan/village';
import { isNamedShared, operatorsOf, planOperators } from './operatorsOf';

export interface OperatorCoverage {
  /** Lower case. */
  readonly operator: string;
  /** Of its sites, those that count; masts named "shared" among them when they are counted for everybody. */
  readonly sites: number;
  readonly covered: CountPair;
  readonly dead: CountPair;
}

/** Who is served by whom. Counts are of thôn, bản and khu phố. */
export interface CoverageByOperator {
  readonly operators: readonly OperatorCoverage[];
  /** Served by at least 1, 2, … all of the named operators. */
  readonly atLeast: readonly CountPair[];
  /** Served by any site that counts, whosever it is: the headline. */
  readonly any: CountPair;
  /** Served by every named operator; of no operator none. */
  readonly all: CountPair;
  readonly total: CountPair;
  /** Sites that count and name no operator ("shared" included, unless counted for everybody). */
  readonly unnamedSites: number;
}

/**
 * Coverage by operator, for sites of a technology or a newer one (null: any). With `sharedForAll`, an assumption to be
 * labelled, a mast named "shared" serves the customers of every operator.
 */
export function coverageByOperator(
  plan: Plan,
  technology: CoverageFilter['technology'],
  sharedForAll: boolean,
  propagation: Propagation | null = null,
): CoverageByOperator {
  const rules = new SiteRules(plan, { operator: null, technology }, propagation);
  const active = plan.sites.flatMap((site) => {
    const reach = reachUnder(site, rules);
    return reach ? [{ reach, names: operatorsOf(site), shared: isNamedShared(site) }] : [];
  });
  const serving = (keep: (site: (typeof active)[number]) => boolean) => {
    const sites = active.filter(keep);
    return {
      sites: sites.length,
      counts: serversOf(
        plan.villages,
        sites.map(({ reach }) => reach),
      ),
    };
  };
  const operatorCount = new Uint16Array(plan.villages.length);
  const names = planOperators(plan);
  const operators = names.map((operator): OperatorCoverage => {
    const { sites, counts } = serving((site) => site.names.includes(operator) || (sharedForAll && site.shared));
    counts.forEach((count, at) => {
      if (count > 0) operatorCount[at]!++;
    });
    return { operator, sites, covered: sum(plan, (at) => counts[at]! > 0), dead: sum(plan, (at) => counts[at] === 0) };
  });
  const anySite = serving(() => true).counts;
  const atLeast = names.map((_, k) => sum(plan, (at) => operatorCount[at]! > k));
  return {
    operators,
    atLeast,
    any: sum(plan, (at) => anySite[at]! > 0),
    all: atLeast.at(-1) ?? { villages: 0, households: 0 },
    total: sum(plan, () => true),
    unnamedSites: active.filter(({ names, shared }) => names.length === 0 && !(sharedForAll && shared)).length,
  };
}

function sum(plan: Plan, fits: (at: number) => boolean): CountPair {
  const villages = plan.villages.filter((village, at) => isCountedVillage(village) && fits(at));
  return {
    villages: villages.length,
    households: villages.reduce((total, { households = 0 }) => total + households, 0),
  };
}
