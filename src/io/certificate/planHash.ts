import { canonicalJson } from '../../core/hash/canonicalJson';
import { sha256 } from '../../core/hash/sha256';
import type { Plan } from '../../core/plan/plan';
import { SECTOR_LISTS } from '../../core/plan/sectors';
import type { Site } from '../../core/plan/site';
import { siteRadiusM } from '../../core/plan/siteRadius';
import { radioMembers } from '../planGeojson/readRadio';

/**
 * `sha256:…` over what decides coverage, cost and weight: places, radii, statuses, switches, services, costs, households,
 * kinds, exclusions; where levels decide also masts, antennas and the radio's assumptions. Titles, notes and reviews may change without breaking a certificate.
 */
export function planHash(plan: Plan): string {
  const { coverage } = plan;
  const byRadius = coverage.model === 'radius';
  const sites = plan.sites.map((site) => [
    site.id,
    site.position,
    siteRadiusM(site, coverage),
    site.status,
    site.operator ?? null,
    site.technology ?? null,
    site.costVnd ?? null,
    ...(byRadius ? [] : radioOf(site)),
  ]);
  const villages = plan.villages.map((village) => [
    village.id,
    village.position,
    village.demandKind ?? null,
    village.households ?? null,
    village.hardship ?? null,
    village.mustServe ?? null,
  ]);
  const areas = plan.areas.map(({ areaKind, polygons, bufferM }) => [areaKind, polygons, bufferM ?? null]);
  const radio = byRadius ? [] : [canonicalJson(radioMembers(coverage))];
  const content = [coverage.model, [...coverage.switchedOff].sort(), sites, villages, areas, ...radio];
  return `sha256:${sha256(JSON.stringify(content))}`;
}

/** What levels of a site follow from besides its place. */
function radioOf(site: Site): (string | number | null)[] {
  return [site.heightM ?? null, site.setting ?? null, ...SECTOR_LISTS.map((list) => site[list] ?? null)];
}
