import type { CoverageSettings } from './plan';
import type { Site } from './site';
import { siteRadiusM } from './siteRadius';

/** The active set of a plan, ready to be asked site by site. */
export interface ActiveSet {
  readonly statuses: ReadonlySet<string>;
  readonly switchedOff: ReadonlySet<string>;
}

export function activeSet(settings: CoverageSettings): ActiveSet {
  return { statuses: new Set(settings.activeStatuses), switchedOff: new Set(settings.switchedOff) };
}

/**
 * A site counts when its status is in the active set, its own switch is on, and it has a position and a radius.
 * A retired site never counts; review never changes this.
 */
export function isActive(site: Site, set: ActiveSet, settings: CoverageSettings): boolean {
  return site.position !== null && isSwitchedOn(site, set) && siteRadiusM(site, settings) > 0;
}

/** The site would count if it had a place and a radius: by its status and its own switch. */
export function isSwitchedOn({ id, status }: Pick<Site, 'id' | 'status'>, set: ActiveSet): boolean {
  return status !== 'retired' && set.statuses.has(status) && !set.switchedOff.has(id);
}
