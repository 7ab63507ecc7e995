import { createCoverageEngine } from '../../coverage/coverageEngine';
import type { Propagation } from '../../coverage/propagation';
import type { CoverageFilter } from '../../coverage/result';
import { allAtOnce } from '../../plan/allAtOnce';
import type { Plan } from '../../plan/plan';
import { suggestionOf } from '../suggestion';
import { countedSites, everyStatus, moved } from './decisionCost';

/** What may be agreed to in one go. */
export interface Acceptable {
  /** Submitted sites: agreeing to them takes signal from nobody. */
  readonly accept: readonly string[];
  /** Requested changes that can all be made together without a village or point losing signal. */
  readonly adopt: readonly string[];
}

/**
 * The sites that can be accepted without loss. Suggestions are tried in the order of the plan, each on top of those
 * taken before it, so that two that are harmless alone and not together never both come out.
 */
export function acceptableWithoutLoss(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Acceptable {
  return allAtOnce(acceptableSteps(plan, filter, propagation));
}

/** The same, a suggestion at a time: for a page that must not be kept waiting. */
export function* acceptableSteps(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Generator<void, Acceptable> {
  const engine = createCoverageEngine();
  const coverage = everyStatus(plan);
  const sites = countedSites(plan);
  const ask = () => engine.ask({ ...plan, coverage, sites: [...sites] }, filter, propagation);
  const adopt: string[] = [];
  ask();
  for (const site of plan.sites) {
    if (site.review !== 'changesRequested' || !suggestionOf(site)) continue;
    yield;
    const at = sites.indexOf(site);
    if (at >= 0) {
      sites[at] = moved(site);
      if (ask().flips.lost.length > 0) {
        sites[at] = site;
        ask();
        continue;
      }
    }
    adopt.push(site.id);
  }
  return { accept: plan.sites.filter(({ review }) => review === 'submitted').map(({ id }) => id), adopt };
}
