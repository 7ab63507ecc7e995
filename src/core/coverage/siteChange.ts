import { activeSet, isSwitchedOn } from '../plan/isActive';
import type { Plan } from '../plan/plan';
import { SECTOR_LISTS } from '../plan/sectors';
import type { Site } from '../plan/site';

/** What may change about a site that coverage depends on. */
export type SiteAspect =
  | 'position'
  | 'radiusM'
  | 'status'
  | 'operator'
  | 'technology'
  | 'setting'
  | 'heightM'
  | 'sectors'
  | 'switch';

/** How one site differs between two plans. */
export interface SiteChange {
  readonly kind: 'siteAdded' | 'siteRemoved' | 'siteChanged';
  readonly siteId: string;
  /** Null for a site that was added. */
  readonly before: Site | null;
  /** Null for a site that was removed. */
  readonly after: Site | null;
  /** For a changed site: what changed. `switch`: whether it counts, by its own switch or by that of its status. */
  readonly aspects: readonly SiteAspect[];
}

const FIELDS = ['radiusM', 'status', 'operator', 'technology', 'setting'] as const;

/**
 * Sites that coverage sees differently: those of the second plan in its order, then those removed. Sites are paired by
 * id, the n-th of an id with the n-th; the order of the lists does not matter.
 */
export function siteChanges(from: Plan, to: Plan): SiteChange[] {
  const olds = keyed(from.sites);
  const setBefore = activeSet(from.coverage);
  const setAfter = activeSet(to.coverage);
  const changes: SiteChange[] = [];
  for (const [key, after] of keyed(to.sites)) {
    const before = olds.get(key) ?? null;
    olds.delete(key);
    const siteId = after.id;
    const switched = before !== null && isSwitchedOn(before, setBefore) !== isSwitchedOn(after, setAfter);
    if (before === null) changes.push({ kind: 'siteAdded', siteId, before, after, aspects: [] });
    else if (before !== after || switched) {
      const aspects = aspectsBetween(before, after, switched, to.coverage.model !== 'radius');
      if (aspects.length > 0) changes.push({ kind: 'siteChanged', siteId, before, after, aspects });
    }
  }
  for (const before of olds.values()) {
    changes.push({ kind: 'siteRemoved', siteId: before.id, before, after: null, aspects: [] });
  }
  return changes;
}

/** Masts and antennas count only where levels are computed. */
function aspectsBetween(before: Site, after: Site, switched: boolean, withRadio: boolean): SiteAspect[] {
  const aspects: SiteAspect[] = FIELDS.filter((field) => before[field] !== after[field]);
  if (before.position?.[0] !== after.position?.[0] || before.position?.[1] !== after.position?.[1]) {
    aspects.unshift('position');
  }
  if (withRadio && before.heightM !== after.heightM) aspects.push('heightM');
  if (withRadio && SECTOR_LISTS.some((list) => before[list] !== after[list])) aspects.push('sectors');
  return switched ? [...aspects, 'switch'] : aspects;
}

/** Sites by id and by how many of that id came before, in the order of the list. */
function keyed(sites: readonly Site[]): Map<string, Site> {
  const seen = new Map<string, number>();
  const byKey = new Map<string, Site>();
  for (const site of sites) {
    const nth = seen.get(site.id) ?? 0;
    seen.set(site.id, nth + 1);
    byKey.set(`${nth} ${site.id}`, site);
  }
  return byKey;
}
