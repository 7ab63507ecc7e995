import { createCoverageEngine } from '../../coverage/coverageEngine';
import type { Propagation } from '../../coverage/propagation';
import type { CoverageFilter } from '../../coverage/result';
import { allAtOnce } from '../../plan/allAtOnce';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { countedSites, everyStatus, withoutPlace } from './decisionCost';

/**
 * Planned and candidate sites, not accepted yet, that can all be rejected together without a village or point losing
 * signal: the dearest are tried first, each given those before it. A set that cannot grow, not the largest there is.
 */
export function redundantProposals(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): string[] {
  return allAtOnce(redundantSteps(plan, filter, propagation));
}

/** The same, a proposal at a time: for a page that must not be kept waiting. */
export function* redundantSteps(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Generator<void, string[]> {
  const engine = createCoverageEngine();
  const coverage = everyStatus(plan);
  const ask = () => engine.ask({ ...plan, coverage, sites: [...sites] }, filter, propagation);
  const sites = countedSites(plan);
  const open = dearestFirst([...sites.entries()].filter(([, site]) => isOpenProposal(site)));
  const redundant: string[] = [];
  ask();
  for (const [at, site] of open) {
    yield;
    sites[at] = withoutPlace(site);
    if (ask().flips.lost.length === 0) redundant.push(site.id);
    else {
      sites[at] = site;
      ask();
    }
  }
  return redundant;
}

function isOpenProposal({ status, review }: Site): boolean {
  return (status === 'planned' || status === 'candidate') && review !== 'accepted';
}

/** Sites without a cost come last; equal ones in the order of their ids. */
function dearestFirst(sites: readonly [at: number, site: Site][]): [number, Site][] {
  return [...sites].sort(([, a], [, b]) => (b.costVnd ?? -1) - (a.costVnd ?? -1) || (a.id < b.id ? -1 : 1));
}
