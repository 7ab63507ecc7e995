import { activeSet, isActive } from '../../core/plan/isActive';
import type { Plan } from '../../core/plan/plan';
import { SITE_STATUSES, type Site, type SiteStatus } from '../../core/plan/site';
import { siteRadiusM } from '../../core/plan/siteRadius';
import type { SortValue } from './tableView';

export interface SiteRow {
  readonly site: Site;
  readonly active: boolean;
  readonly radiusM: number;
}

const AT_ONCE = 2048;

/** One row per site, of one status or of all, in steps. */
export function* siteRows({ sites, coverage }: Plan, status: SiteStatus | null): Generator<void, readonly SiteRow[]> {
  const set = activeSet(coverage);
  const rows: SiteRow[] = [];
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const site = sites[at]!;
    if (status !== null && site.status !== status) continue;
    rows.push({ site, active: isActive(site, set, coverage), radiusM: siteRadiusM(site, coverage) });
  }
  return rows;
}

/** What a column sorts by. By programme: planned first, in build order, then candidates, then what stands. */
export function siteValue(key: string): (row: SiteRow) => SortValue {
  return ({ site, active, radiusM }) => {
    if (key === 'radius') return radiusM;
    if (key === 'on') return active ? 0 : 1;
    if (key === 'programme') return programmeRank(site);
    return site.name;
  };
}

export function siteText({ site }: SiteRow): string {
  return [site.name, site.id, site.commune, site.operator, site.technology].filter(Boolean).join(' ');
}

const RANKS: Readonly<Record<SiteStatus, number>> = { planned: 0, candidate: 1, existing: 2, retired: 3 };
const MOST_ORDERED = 1_000_000;

function programmeRank({ status, buildOrder }: Site): number {
  return RANKS[status] * MOST_ORDERED + Math.min(buildOrder ?? MOST_ORDERED - 1, MOST_ORDERED - 1);
}

export function statusesIn(sites: readonly Site[]): readonly SiteStatus[] {
  const present = new Set(sites.map(({ status }) => status));
  return SITE_STATUSES.filter((status) => present.has(status));
}
