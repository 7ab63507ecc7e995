import { propagationOver } from '../coverage/levels/propagationOver';
import { passesFilter } from '../coverage/passesFilter';
import { type ActiveReach, activeReaches, possibleReach } from '../coverage/siteRecord';
import { SiteRules } from '../coverage/siteRules';
import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import { costsCount, type OptimiseAsk } from './ask';
import { exclusionReader } from './exclusion';
import { nearPairs, nearTo } from './spacing';

/** A site that may be chosen. */
export interface Choice {
  readonly site: Site;
  readonly reach: ActiveReach;
  /** null: unknown, and costs do not count. */
  readonly costVnd: number | null;
  /** Not in the plan yet. */
  readonly isGenerated: boolean;
}

export type RefusalReason =
  | 'noPlace'
  | 'otherService'
  | 'lockedOut'
  | 'insideExclusion'
  | 'tooCloseToStanding'
  | 'noCost'
  | 'duplicateId';

/** A site that could have been a choice, and why it is none. */
export interface Refusal {
  readonly siteId: string;
  readonly reason: RefusalReason;
  /** The exclusion area or the standing site it is about. */
  readonly about?: string;
}

export type ContradictionCode =
  | 'lockedInAndOut'
  | 'lockedInsideExclusion'
  | 'lockedTooClose'
  | 'lockedUnknown'
  | 'lockedWithoutPlace';

export interface Contradiction {
  readonly code: ContradictionCode;
  readonly ids: readonly string[];
}

export interface Choices {
  readonly choices: readonly Choice[];
  readonly refused: readonly Refusal[];
  readonly contradictions: readonly Contradiction[];
  /** Reaches of existing sites that are on and of all sites locked in. */
  readonly standing: readonly ActiveReach[];
  readonly lockedIn: readonly string[];
}

/** Sorts the sites of a plan into those that stand, those that may be chosen and those that may not. */
export function choicesOf(ask: OptimiseAsk): Choices {
  const { plan, filter } = ask;
  const locked = lockedInIds(ask);
  const propagation = propagationOver(ask.terrain ?? null, plan.coverage);
  const rules = new SiteRules(plan, filter, propagation);
  const standingOnly = { ...plan, coverage: { ...plan.coverage, activeStatuses: ['existing' as const] } };
  const existing = activeReaches(standingOnly, filter, propagation);
  const lockedReaches = reachesOf(plan, rules, locked);
  const standing = [...existing, ...lockedReaches];
  const refused: Refusal[] = [];
  const choices: Choice[] = [];
  const known = new Set(plan.sites.map((site) => site.id));
  const refusalOf = refusalReader(ask, standing);
  const consider = (site: Site, isGenerated: boolean) => {
    const reach = possibleReach(site, rules);
    const costVnd = costOf(site, ask);
    const refusal =
      isGenerated && known.has(site.id) ? { reason: 'duplicateId' as const } : refusalOf(site, reach, costVnd);
    if (refusal || !reach) refused.push({ siteId: site.id, reason: 'noPlace', ...refusal });
    else choices.push({ site, reach, costVnd, isGenerated });
    if (isGenerated) known.add(site.id);
  };
  for (const site of plan.sites) {
    if ((site.status === 'planned' || site.status === 'candidate') && !locked.has(site.id)) consider(site, false);
  }
  for (const site of ask.generated) consider(site, true);
  return {
    choices,
    refused,
    contradictions: contradictionsOf(ask, locked, lockedReaches),
    standing,
    lockedIn: [...locked],
  };
}

/** What a choice costs where costs count: its own, else the default; null when neither is known. */
function costOf(site: Site, { defaultCostVnd }: OptimiseAsk): number | null {
  const own = site.costVnd !== undefined && site.costVnd >= 0 ? Math.round(site.costVnd) : null;
  return own ?? defaultCostVnd;
}

function lockedInIds({ plan, lockPlanned, lockedIn, lockedOut }: OptimiseAsk): Set<string> {
  const out = new Set(lockedOut);
  const ids = new Set(lockedIn);
  if (lockPlanned !== 'in') return ids;
  for (const site of plan.sites) if (site.status === 'planned' && !out.has(site.id)) ids.add(site.id);
  return ids;
}

function reachesOf(plan: Plan, rules: SiteRules, ids: ReadonlySet<string>): ActiveReach[] {
  return plan.sites.flatMap((site) => {
    const wanted = ids.has(site.id) && (site.status === 'planned' || site.status === 'candidate');
    const reach = wanted && passesFilter(site, rules.filter) ? possibleReach(site, rules) : null;
    return reach ? [reach] : [];
  });
}

function refusalReader(ask: OptimiseAsk, standing: readonly ActiveReach[]) {
  const out = new Set(ask.lockedOut);
  const exclusionOf = exclusionReader(ask.plan, ask.exclusionsOff);
  const standingNear = nearTo(standing, ask.minSpacingM);
  return (site: Site, reach: ActiveReach | null, costVnd: number | null): Omit<Refusal, 'siteId'> | null => {
    if (out.has(site.id)) return { reason: 'lockedOut' };
    if (site.status === 'planned' && ask.lockPlanned === 'out') return { reason: 'lockedOut' };
    if (!reach || !site.position) return { reason: 'noPlace' };
    if (!passesFilter(site, ask.filter)) return { reason: 'otherService' };
    const area = exclusionOf(site.position);
    if (area) return { reason: 'insideExclusion', about: area.id };
    if (costVnd === null && costsCount(ask)) return { reason: 'noCost' };
    const near = standingNear(reach);
    return near === null ? null : { reason: 'tooCloseToStanding', about: near.siteId };
  };
}

function contradictionsOf(
  { plan, lockedIn, lockedOut, exclusionsOff, minSpacingM, generated }: OptimiseAsk,
  locked: ReadonlySet<string>,
  reaches: readonly ActiveReach[],
): Contradiction[] {
  const out = new Set(lockedOut);
  const wanted = new Set(lockedIn);
  const exclusionOf = exclusionReader(plan, exclusionsOff);
  const known = new Set([...plan.sites, ...generated].map((site) => site.id));
  const found: Contradiction[] = [
    { code: 'lockedInAndOut', ids: lockedIn.filter((id) => out.has(id)) },
    { code: 'lockedUnknown', ids: [...lockedIn, ...lockedOut].filter((id) => !known.has(id)) },
    {
      code: 'lockedWithoutPlace',
      ids: plan.sites.filter(({ id, position }) => wanted.has(id) && position === null).map(({ id }) => id),
    },
    {
      code: 'lockedInsideExclusion',
      ids: plan.sites
        .filter(({ id, position }) => locked.has(id) && position && exclusionOf(position))
        .map(({ id }) => id),
    },
    {
      code: 'lockedTooClose',
      ids: [...new Set(nearPairs(reaches, minSpacingM).flatMap(([a, b]) => [reaches[a]!.siteId, reaches[b]!.siteId]))],
    },
  ];
  return found.filter(({ ids }) => ids.length > 0);
}
