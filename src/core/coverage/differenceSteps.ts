import { canonicalJson } from '../hash/canonicalJson';
import { activeSet, isSwitchedOn } from '../plan/isActive';
import type { CoverageSettings, Plan } from '../plan/plan';
import { programmeOf, programmePosition } from '../plan/programme';
import { SITE_STATUSES, type Site, type SiteStatus } from '../plan/site';
import { ANY_MOBILE } from './result';
import { type SiteAspect, type SiteChange, siteChanges } from './siteChange';
import { SiteRules } from './siteRules';

/**
 * What was done between two plans, as one step: other villages, other default radii or radio, another stop of the programme
 * (all sites it switches at once, and how many those are), or one site.
 */
export type DifferenceCause =
  | { readonly kind: 'villages' }
  | { readonly kind: 'defaultRadii' }
  | { readonly kind: 'stop'; readonly siteCount: number }
  | { readonly kind: 'siteAdded'; readonly siteId: string }
  | { readonly kind: 'siteRemoved'; readonly siteId: string }
  | { readonly kind: 'siteChanged'; readonly siteId: string; readonly aspects: readonly SiteAspect[] };

/** A cause and the plan once it is done; the plan of the last step covers what the second plan covers. */
export interface PlannedStep {
  readonly cause: DifferenceCause;
  readonly plan: Plan;
}

/** So many sites of one status switched by hand are one step. */
const MOST_SINGLE_SWITCHES = 12;

/** The steps from one plan to another, each built on the one before. */
export function differenceSteps(from: Plan, to: Plan): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let plan = switchedOneByOne(from);
  const target = switchedOneByOne(to).coverage;
  const take = (cause: DifferenceCause, next: Plan) => {
    plan = next;
    steps.push({ cause, plan });
  };
  if (plan.villages !== to.villages) take({ kind: 'villages' }, { ...plan, villages: to.villages });
  if (!sameRadii(plan.coverage, to.coverage)) {
    take({ kind: 'defaultRadii' }, { ...plan, coverage: withRadiiOf(plan.coverage, to.coverage) });
  }
  const changes = siteChanges(from, to);
  const together = switchedTogether(changes, to);
  if (together.size > 0) {
    const stopped = { ...plan, coverage: withSwitchesOf(plan.coverage, target, together) };
    take({ kind: 'stop', siteCount: switchedCount(plan, stopped) }, stopped);
  }
  for (const change of changes) {
    const cause = causeOf(change, together);
    if (cause) take(cause, withSite(plan, change, target));
  }
  return steps;
}

/** The same coverage, told site by site: every status is in, and what does not count is switched off. */
function switchedOneByOne(plan: Plan): Plan {
  const set = activeSet(plan.coverage);
  const switchedOff = plan.sites.filter((site) => !isSwitchedOn(site, set)).map(({ id }) => id);
  const activeStatuses = SITE_STATUSES.filter((status) => status !== 'retired');
  return { ...plan, coverage: { ...plan.coverage, activeStatuses, switchedOff } };
}

/** How many sites count under the settings of one plan and not of the other. */
function switchedCount(before: Plan, after: Plan): number {
  const rulesBefore = new SiteRules(before, ANY_MOBILE);
  const rulesAfter = new SiteRules(after, ANY_MOBILE);
  return before.sites.filter((site) => rulesBefore.counts(site) !== rulesAfter.counts(site)).length;
}

/**
 * Ids switched by one act: planned and candidate sites when the second plan stands on the programme's line, else the
 * sites of a status of which many were switched.
 */
function switchedTogether(changes: readonly SiteChange[], to: Plan): Set<string> {
  const onLine = programmePosition(to, programmeOf(to)) !== null;
  const byStatus = new Map<SiteStatus, string[]>();
  for (const { aspects, after, siteId } of changes) {
    if (!after || !aspects.includes('switch')) continue;
    const ids = byStatus.get(after.status);
    if (ids) ids.push(siteId);
    else byStatus.set(after.status, [siteId]);
  }
  const groups = [...byStatus].filter(
    ([status, ids]) => ids.length > MOST_SINGLE_SWITCHES || (onLine && status !== 'existing'),
  );
  return new Set(groups.flatMap(([, ids]) => ids));
}

function causeOf({ kind, siteId, aspects }: SiteChange, together: ReadonlySet<string>): DifferenceCause | null {
  if (kind !== 'siteChanged') return { kind, siteId };
  const own = together.has(siteId) ? aspects.filter((aspect) => aspect !== 'switch') : aspects;
  return own.length > 0 ? { kind, siteId, aspects: own } : null;
}

function withSite(plan: Plan, { before, after, siteId }: SiteChange, target: CoverageSettings): Plan {
  const coverage = withSwitchesOf(plan.coverage, target, new Set([siteId]));
  return { ...plan, coverage, sites: replaced(plan.sites, before, after) };
}

function replaced(sites: readonly Site[], before: Site | null, after: Site | null): Site[] {
  const next = [...sites];
  if (before === null) next.push(after!);
  else next.splice(next.indexOf(before), 1, ...(after ? [after] : []));
  return next;
}

/** The settings with the switches of some sites as they are in others. */
function withSwitchesOf(
  settings: CoverageSettings,
  other: CoverageSettings,
  ids: ReadonlySet<string>,
): CoverageSettings {
  const kept = settings.switchedOff.filter((id) => !ids.has(id));
  const taken = other.switchedOff.filter((id) => ids.has(id));
  if (kept.length === settings.switchedOff.length && taken.length === 0) return settings;
  return { ...settings, switchedOff: [...kept, ...taken] };
}

/** Everything of the other settings but which sites count. */
function withRadiiOf({ activeStatuses, switchedOff }: CoverageSettings, other: CoverageSettings): CoverageSettings {
  return { ...other, activeStatuses, switchedOff };
}

function sameRadii(a: CoverageSettings, b: CoverageSettings): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof CoverageSettings>;
  return [...keys].every(
    (key) => key === 'activeStatuses' || key === 'switchedOff' || key === 'extra' || sameValue(a[key], b[key]),
  );
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
