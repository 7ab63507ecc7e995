import { createCoverageEngine } from '../../coverage/coverageEngine';
import type { Propagation } from '../../coverage/propagation';
import type { CoverageFilter } from '../../coverage/result';
import { geodesicLine } from '../../geo/geodesicDistance';
import { roundLngLat } from '../../geo/lngLat';
import { activeSet, isSwitchedOn } from '../../plan/isActive';
import type { Plan } from '../../plan/plan';
import { SITE_STATUSES, type Site } from '../../plan/site';
import { isTurnedDown } from '../decidedPlan';
import type { Suggestion } from '../decision';
import type { Moved } from '../diff/planDiff';
import { suggestionOf } from '../suggestion';
import { type CoverageShift, shiftOfFlips } from './coverageShift';

/**
 * A decision as coverage sees it. `drop`: the sites are not built. `build`: they are, where they are not counted yet.
 * `move`: each goes where its suggestion, or the one given, says.
 */
export type CostedDecision =
  | { readonly kind: 'drop'; readonly siteIds: readonly string[] }
  | { readonly kind: 'build'; readonly siteIds: readonly string[] }
  | { readonly kind: 'move'; readonly siteIds: readonly string[]; readonly suggestion?: Suggestion };

/** Villages and households, before the decision less after it. */
export interface DecisionCost extends CoverageShift {
  /** How far the site goes; null when no place changes, or more than one does. */
  readonly moved: Moved | null;
  /** Sites of the decision that do not count now: their loss is of what they would bring. */
  readonly notCounted: number;
}

/** What one decision costs. For a list of them `createDecisionCosts` prepares the plan once. */
export function decisionCost(
  plan: Plan,
  filter: CoverageFilter,
  decision: CostedDecision,
  propagation: Propagation | null = null,
): DecisionCost {
  return createDecisionCosts(plan, filter, propagation)(decision);
}

/**
 * Prices one decision after another against the same plan, as the decisions so far leave it: sites turned down count
 * nowhere but in a decision on them. Each price is exact and stands alone; prices of several sites taken one by one
 * overlap, so ask for them together. 89 of them over 6,000 sites take some 30 ms.
 */
export function createDecisionCosts(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): (decision: CostedDecision) => DecisionCost {
  const engine = createCoverageEngine();
  const counted = new Set(countedSites(plan));
  const coverage = everyStatus(plan);
  const base = plan.sites.map((site) => (counted.has(site) ? site : withoutPlace(site)));
  const indices = indicesById(plan.sites);
  const ask = (sites: readonly Site[]) => engine.ask({ ...plan, coverage, sites }, filter, propagation);
  return (decision) => {
    const at = decision.siteIds.flatMap((id) => indices.get(id) ?? []);
    const subjects = at.map((index) => plan.sites[index]!);
    const moves = decision.kind === 'move' ? subjects.map((site) => moved(site, decision.suggestion)) : subjects;
    const before = decision.kind === 'build' ? base : replaced(base, at, subjects);
    const after = replaced(base, at, decision.kind === 'drop' ? subjects.map(withoutPlace) : moves);
    ask(before);
    const { flips } = ask(after);
    const notCounted = subjects.filter((site) => !counted.has(site)).length;
    return { ...shiftOfFlips(plan.villages, flips), moved: onlyMove(subjects, moves), notCounted };
  };
}

/** Sites that count by status and switch and were not turned down. */
export function countedSites(plan: Plan): Site[] {
  const set = activeSet(plan.coverage);
  return plan.sites.filter((site) => isSwitchedOn(site, set) && !isTurnedDown(site));
}

/** Settings under which every listed site counts. */
export function everyStatus({ coverage }: Plan): Plan['coverage'] {
  return { ...coverage, activeStatuses: SITE_STATUSES.filter((status) => status !== 'retired'), switchedOff: [] };
}

/** The site where a suggestion wants it, its own when none is given. */
export function moved(site: Site, suggestion: Suggestion | null = suggestionOf(site)): Site {
  if (!suggestion) return site;
  const { position, heightM } = suggestion;
  return { ...site, ...(position && { position: roundLngLat(position) }), ...(heightM !== null && { heightM }) };
}

/** A site that is in the list and counts nowhere: lists of one length are compared fastest. */
export function withoutPlace(site: Site): Site {
  return { ...site, position: null };
}

export function replaced(sites: readonly Site[], at: readonly number[], by: readonly Site[]): Site[] {
  const next = sites.slice();
  at.forEach((index, k) => {
    next[index] = by[k]!;
  });
  return next;
}

function indicesById(sites: readonly Site[]): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  sites.forEach(({ id, status }, index) => {
    if (status !== 'retired') indices.set(id, [...(indices.get(id) ?? []), index]);
  });
  return indices;
}

function onlyMove(before: readonly Site[], after: readonly Site[]): Moved | null {
  const [site, then] = [before[0], after[0]];
  if (before.length !== 1 || !site?.position || !then?.position || site.position === then.position) return null;
  const { distanceM, azimuthDeg } = geodesicLine(site.position, then.position);
  return distanceM === 0 ? null : { metres: distanceM, bearingDeg: azimuthDeg };
}
