import { allAtOnce } from './allAtOnce';
import type { Plan } from './plan';
import type { Site } from './site';

export function findSite(plan: Plan, id: string): Site | undefined {
  return plan.sites[siteIndex(plan.sites, id)];
}

/** Position of the site in the list, -1 when absent. Indexed once per list of sites. */
export function siteIndex(sites: readonly Site[], id: string): number {
  const index = indexes.get(sites) ?? allAtOnce(indexSites(sites));
  return index.get(id) ?? -1;
}

/** Indexes a long list in steps, so that `siteIndex` has it at hand. */
export function* indexSites(sites: readonly Site[]): Generator<void, ReadonlyMap<string, number>> {
  const known = indexes.get(sites);
  if (known) return known;
  const index = new Map<string, number>();
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    index.set(sites[at]!.id, at);
  }
  indexes.set(sites, index);
  return index;
}

/** A list of the same ids in the same order may share the index: moving a site builds none. */
export function shareSiteIndex(from: readonly Site[], to: readonly Site[]): void {
  const index = indexes.get(from);
  if (index) indexes.set(to, index);
}

const AT_ONCE = 4096;

const indexes = new WeakMap<readonly Site[], ReadonlyMap<string, number>>();
