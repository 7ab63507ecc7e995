import type { Site } from '../../core/plan/site';

export type SiteSign = 'planned' | 'candidate' | 'gone';

/** Existing stations are ticks; everything the programme may still decide is a mast. */
export function isTick(site: Site): boolean {
  return site.status === 'existing';
}

export function siteSign(site: Site): SiteSign {
  if (site.status === 'retired' || site.review === 'rejected') return 'gone';
  return site.status === 'candidate' ? 'candidate' : 'planned';
}

/** A place that somebody named, not a number in a list: its name is shown from afar. */
export function hasOwnName(site: Site): boolean {
  return site.name !== '' && !/\d/.test(site.name);
}
