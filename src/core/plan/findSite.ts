import type { Plan } from './plan';
import type { Site } from './site';

export function findSite(plan: Plan, id: string): Site | undefined {
  return plan.sites[siteIndex(plan.sites, id)];
}

/** Position of the site in the list, -1 when absent. Indexed once per list of sites. */
export function siteIndex(sites: readonly Site[], id: string): number {
  let index = indexes.get(sites);
  if (!index) {
    index = new Map(sites.map((site, at) => [site.id, at]));
    indexes.set(sites, index);
  }
  return index.get(id) ?? -1;
}

/** A list of the same ids in the same order may share the index: moving a site builds none. */
export function shareSiteIndex(from: readonly Site[], to: readonly Site[]): void {
  const index = indexes.get(from);
  if (index) indexes.set(to, index);
}

const indexes = new WeakMap<readonly Site[], Map<string, number>>();
