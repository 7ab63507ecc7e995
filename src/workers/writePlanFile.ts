import { ANY_MOBILE } from '../core/coverage/result';
import { allVerdicts } from '../core/coverage/verdict';
import { siteFootprint } from '../core/geo/turfBuffer';
import { activeSet, isActive } from '../core/plan/isActive';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { siteRadiusM } from '../core/plan/siteRadius';
import type { VillageVerdict } from '../io/planGeojson/writeFeatures';
import { writePlan } from '../io/planGeojson/writePlan';

export interface PlanFileOptions {
  readonly footprints: boolean;
  readonly verdicts: boolean;
}

/** The plan as a GeoJSON file; footprints are those of the active sites, verdicts those of the plan's own active set. */
export function writePlanFile(plan: Plan, options: PlanFileOptions, onProgress: (fraction: number) => void): Blob {
  const text = writePlan(plan, {
    ...(options.footprints && footprintsOf(plan, onProgress)),
    ...(options.verdicts && { verdicts: verdictsOf(plan) }),
  });
  return new Blob([text], { type: 'application/geo+json' });
}

function footprintsOf(plan: Plan, onProgress: (fraction: number) => void) {
  const set = activeSet(plan.coverage);
  let done = 0;
  return {
    radiusOf: (site: Site) => siteRadiusM(site, plan.coverage),
    footprintOf: (site: Site) => {
      done++;
      if (done % 100 === 0) onProgress(done / plan.sites.length);
      if (!site.position || !isActive(site, set, plan.coverage)) return null;
      return siteFootprint(site.position, siteRadiusM(site, plan.coverage));
    },
  };
}

function verdictsOf(plan: Plan): Map<string, VillageVerdict> {
  return new Map(
    allVerdicts(plan, ANY_MOBILE).map(({ villageId, covered, coverCount, servers, reason }) => [
      villageId,
      { covered, coverCount, servers: servers.map(({ siteId }) => siteId), levelDbm: null, marginDb: null, reason },
    ]),
  );
}
