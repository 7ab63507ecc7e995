import { sha256 } from '../../core/hash/sha256';
import type { Plan } from '../../core/plan/plan';
import { siteRadiusM } from '../../core/plan/siteRadius';

/**
 * `sha256:…` over what decides coverage, cost and weight: places, radii, statuses, switches, services, costs, households,
 * kinds, exclusions. Titles, notes and reviews may change without breaking a certificate.
 */
export function planHash(plan: Plan): string {
  const { coverage } = plan;
  const sites = plan.sites.map((site) => [
    site.id,
    site.position,
    siteRadiusM(site, coverage),
    site.status,
    site.operator ?? null,
    site.technology ?? null,
    site.costVnd ?? null,
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
  const content = [coverage.model, [...coverage.switchedOff].sort(), sites, villages, areas];
  return `sha256:${sha256(JSON.stringify(content))}`;
}
