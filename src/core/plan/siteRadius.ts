import type { Metres } from '../units';
import type { CoverageSettings } from './plan';
import type { Site } from './site';
import { technologiesOf } from './technology';

/**
 * The radius that decides coverage: the site's own, else the longest default among its technologies in its setting
 * (`4G/mountain`, then `4G`), else the plan's default radius.
 */
export function siteRadiusM(site: Site, settings: CoverageSettings): Metres {
  if (site.radiusM !== undefined) return site.radiusM;
  let longestM = 0;
  for (const technology of technologiesOf(site)) {
    const byTechnology = settings.defaultRadiiM?.[technology] ?? 0;
    const bySetting = site.setting ? settings.defaultRadiiM?.[`${technology}/${site.setting}`] : undefined;
    longestM = Math.max(longestM, bySetting ?? byTechnology);
  }
  return longestM > 0 ? longestM : settings.defaultRadiusM;
}
