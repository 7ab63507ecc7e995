import { createRadiusEngine } from '../../coverage/radiusEngine';
import type { CoverageFilter } from '../../coverage/result';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { countedSites, everyStatus } from './decisionCost';

/**
 * Planned and candidate sites, not accepted yet, that can all be rejected together without a village or point losing
 * signal: the dearest are tried first, each given those before it. A set that cannot grow, not the largest there is.
 */
export function redundantProposals(plan: Plan, filter: CoverageFilter): string[] {
  const engine = createRadiusEngine();
  const coverage = everyStatus(plan);
  let sites: readonly Site[] = countedSites(plan);
  engine.ask({ ...plan, coverage, sites }, filter);
  const redundant: string[] = [];
  for (const site of dearestFirst(sites.filter(isOpenProposal))) {
    const rest = sites.filter((each) => each !== site);
    if (engine.ask({ ...plan, coverage, sites: rest }, filter).flips.lost.length === 0) {
      redundant.push(site.id);
      sites = rest;
    } else engine.ask({ ...plan, coverage, sites }, filter);
  }
  return redundant;
}

function isOpenProposal({ status, review }: Site): boolean {
  return (status === 'planned' || status === 'candidate') && review !== 'accepted';
}

/** Sites without a cost come last; equal ones in the order of their ids. */
function dearestFirst(sites: readonly Site[]): Site[] {
  return [...sites].sort((a, b) => (b.costVnd ?? -1) - (a.costVnd ?? -1) || (a.id < b.id ? -1 : 1));
}
