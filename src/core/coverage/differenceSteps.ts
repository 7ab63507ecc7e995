import type { CoverageSettings, Plan } from '../plan/plan';
import { programmeOf, programmePosition } from '../plan/programme';
import type { Site } from '../plan/site';
import { ANY_MOBILE } from './result';
import { type SiteAspect, type SiteChange, siteChanges } from './siteChange';
import { SiteRules } from './siteRules';

/**
 * What was done between two plans, as one step: other villages, other default radii, another stop of the programme
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

/** The steps from one plan to another, each built on the one before. */
export function differenceSteps(from: Plan, to: Plan): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let plan = from;
  const take = (cause: DifferenceCause, next: Plan) => {
    plan = next;
    steps.push({ cause, plan });
  };
  if (plan.villages !== to.villages) take({ kind: 'villages' }, { ...plan, villages: to.villages });
  if (!sameRadii(plan.coverage, to.coverage)) {
    take({ kind: 'defaultRadii' }, { ...plan, coverage: withRadiiOf(plan.coverage, to.coverage) });
  }
  const changes = siteChanges(from, to);
  const byStop = switchedByStop(changes, to);
  if (byStop.size > 0 || !sameMembers(plan.coverage.activeStatuses, to.coverage.activeStatuses)) {
    const coverage = { ...plan.coverage, activeStatuses: to.coverage.activeStatuses };
    const stopped = { ...plan, coverage: withSwitchesOf(coverage, to.coverage, byStop) };
    take({ kind: 'stop', siteCount: switchedCount(plan, stopped) }, stopped);
  }
  for (const change of changes) {
    const cause = causeOf(change, byStop);
    if (cause) take(cause, withSite(plan, change, to));
  }
  return steps;
}

/** How many sites count under the settings of one plan and not of the other. */
function switchedCount(before: Plan, after: Plan): number {
  const rulesBefore = new SiteRules(before, ANY_MOBILE);
  const rulesAfter = new SiteRules(after, ANY_MOBILE);
  return before.sites.filter((site) => rulesBefore.counts(site) !== rulesAfter.counts(site)).length;
}

/** Ids switched by moving along the programme: planned and candidate sites, when the second plan stands on the line. */
function switchedByStop(changes: readonly SiteChange[], to: Plan): Set<string> {
  if (programmePosition(to, programmeOf(to)) === null) return new Set();
  const onLine = changes.filter(({ aspects, after }) => aspects.includes('switch') && after?.status !== 'existing');
  return new Set(onLine.map(({ siteId }) => siteId));
}

function causeOf({ kind, siteId, aspects }: SiteChange, byStop: ReadonlySet<string>): DifferenceCause | null {
  if (kind !== 'siteChanged') return { kind, siteId };
  const own = byStop.has(siteId) ? aspects.filter((aspect) => aspect !== 'switch') : aspects;
  return own.length > 0 ? { kind, siteId, aspects: own } : null;
}

function withSite(plan: Plan, { before, after, siteId }: SiteChange, to: Plan): Plan {
  const coverage = withSwitchesOf(plan.coverage, to.coverage, new Set([siteId]));
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

function withRadiiOf({ defaultRadiiM: _, ...settings }: CoverageSettings, other: CoverageSettings): CoverageSettings {
  const table = other.defaultRadiiM ? { defaultRadiiM: other.defaultRadiiM } : {};
  return { ...settings, defaultRadiusM: other.defaultRadiusM, ...table };
}

function sameRadii(a: CoverageSettings, b: CoverageSettings): boolean {
  const keys = new Set([...Object.keys(a.defaultRadiiM ?? {}), ...Object.keys(b.defaultRadiiM ?? {})]);
  return (
    a.defaultRadiusM === b.defaultRadiusM && [...keys].every((key) => a.defaultRadiiM?.[key] === b.defaultRadiiM?.[key])
  );
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a);
  const inB = new Set(b);
  return inA.size === inB.size && [...inA].every((member) => inB.has(member));
}
