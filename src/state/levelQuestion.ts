import type { CoverageFilter } from '../core/coverage/result';
import { SiteRules } from '../core/coverage/siteRules';
import type { CoverageSettings, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Terrain } from '../core/terrain/terrain';

/** What levels are asked of. */
export interface LevelQuestion {
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  readonly terrain: Terrain | null;
}

/** So many other sites are worked out at once. */
const MOST_OTHER_SITES = 8;

export function isSameQuestion(a: LevelQuestion, b: LevelQuestion): boolean {
  return a.plan === b.plan && a.terrain === b.terrain && sameFilter(a.filter, b.filter);
}

/** The same villages, ground, radio and needs, and but a few sites that count anew: their paths are soon measured. */
export function isAtHand(from: LevelQuestion, to: LevelQuestion): boolean {
  if (from.terrain !== to.terrain || from.plan.villages !== to.plan.villages) return false;
  if (!sameFilter(from.filter, to.filter)) return false;
  return sameRadio(from.plan.coverage, to.plan.coverage) && fewNew(from, to);
}

function sameFilter(a: CoverageFilter, b: CoverageFilter): boolean {
  return a.operator === b.operator && a.technology === b.technology;
}

/** The same but for which sites count. */
function sameRadio(from: CoverageSettings, to: CoverageSettings): boolean {
  return from === to || radioKey(from) === radioKey(to);
}

const keys = new WeakMap<CoverageSettings, string>();

function radioKey(settings: CoverageSettings): string {
  let key = keys.get(settings);
  if (key === undefined) {
    const { activeStatuses, switchedOff, defaultRadiusM, defaultRadiiM, extra, ...radio } = settings;
    key = JSON.stringify(Object.entries(radio).sort(([a], [b]) => (a < b ? -1 : 1)));
    keys.set(settings, key);
  }
  return key;
}

function fewNew(from: LevelQuestion, to: LevelQuestion): boolean {
  if (from.plan.coverage === to.plan.coverage && fewDiffer(from.plan.sites, to.plan.sites)) return true;
  const before = new Set(countingSites(from));
  let others = 0;
  for (const site of countingSites(to)) if (!before.has(site) && ++others > MOST_OTHER_SITES) return false;
  return true;
}

/** Place by place. */
function fewDiffer(from: readonly Site[], to: readonly Site[]): boolean {
  if (from.length !== to.length) return false;
  let others = 0;
  for (let at = 0; at < to.length; at++) if (from[at] !== to[at] && ++others > MOST_OTHER_SITES) return false;
  return true;
}

/** Which sites count does not depend on the model. */
function countingSites({ plan, filter }: LevelQuestion): Site[] {
  const rules = new SiteRules({ ...plan, coverage: { ...plan.coverage, model: 'radius' } }, filter);
  return plan.sites.filter((site) => rules.counts(site));
}
