import type { SitesInForce } from '../../state/sitesInForce';

/** Whether sites reach elsewhere than before: another model or another default, the sites being the same. */
export function radiiDiffer({ radiusM: before }: SitesInForce, { radiusM: now }: SitesInForce): boolean {
  return before !== now && (before.length !== now.length || now.some((metres, at) => metres !== before[at]));
}
