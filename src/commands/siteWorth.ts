import type { CoverageResult } from '../core/coverage/result';
import { radioAssumptions } from '../core/radio/radioSettings';
import { explainSite, type SiteExplanation } from '../core/review/explainSite';
import type { Dbm } from '../core/units';

export interface SiteWorth extends SiteExplanation {
  /** The level that is asked for; null: the radius decides. */
  readonly thresholdDbm: Dbm | null;
}

/** What one site is worth in the result at hand; null: it is not in it. */
export function siteWorth(coverage: CoverageResult, siteId: string): SiteWorth | null {
  const explained = explainSite(coverage, siteId);
  if (!explained) return null;
  const settings = coverage.plan.coverage;
  const { thresholdDbm } = radioAssumptions(settings, settings.model);
  return { ...explained, thresholdDbm: settings.model === 'radius' ? null : thresholdDbm };
}
