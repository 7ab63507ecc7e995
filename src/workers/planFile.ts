import { propagationOver } from '../core/coverage/levels/propagationOver';
import { mergedCoverage } from '../core/coverage/mergedCoverage';
import type { CoverageFilter } from '../core/coverage/result';
import { siteFootprint } from '../core/geo/turfBuffer';
import { activeSet, isActive } from '../core/plan/isActive';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { siteRadiusM } from '../core/plan/siteRadius';
import type { Terrain } from '../core/terrain/terrain';
import { listVerdicts } from '../io/csv/listVerdicts';
import type { WritePlanOptions } from '../io/planGeojson/writePlan';

/** Whole-plan formats; `coverage` is the merged footprint alone, as GeoJSON. */
export const PLAN_FILE_FORMATS = ['geojson', 'kml', 'kmz', 'xlsx', 'coverage'] as const;
export type PlanFileFormat = (typeof PLAN_FILE_FORMATS)[number];

export interface PlanFileOptions {
  readonly format: PlanFileFormat;
  /** Of column, sheet and folder names. */
  readonly language: 'vi' | 'en';
  /** With the footprint of each active site. */
  readonly footprints: boolean;
  /** With the merged footprint of all active sites. */
  readonly merged: boolean;
  /** With the verdict on each village; workbooks have it always. */
  readonly verdicts: boolean;
  /** Which sites verdicts and the merged footprint count. */
  readonly filter: CoverageFilter;
  /** The ground, when verdicts rest on levels over it. */
  readonly ground?: Terrain;
}

/** A plan in one of the formats that hold all of it. Each writer is loaded when it is first asked for. */
export async function planFile(
  plan: Plan,
  options: PlanFileOptions,
  onProgress: (fraction: number) => void = () => {},
): Promise<string | Uint8Array> {
  const { format, language, filter } = options;
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../io/xlsx/writeWorkbook');
    return writeWorkbook(plan, {
      language,
      verdicts: listVerdicts(plan, filter, propagationOver(options.ground ?? null, plan.coverage)),
    });
  }
  if (format === 'coverage') {
    const { writeCoverage } = await import('../io/planGeojson/writeCoverage');
    return writeCoverage(plan, mergedCoverage(plan, filter, onProgress));
  }
  const content = contentOf(plan, options, onProgress);
  if (format === 'geojson') return (await import('../io/planGeojson/writePlan')).writePlan(plan, content);
  if (format === 'kml') return (await import('../io/kml/writeKml')).writeKml(plan, { ...content, language });
  return (await import('../io/kml/writeKmz')).writeKmz(plan, { ...content, language });
}

function contentOf(
  plan: Plan,
  { footprints, merged, verdicts, filter, ground }: PlanFileOptions,
  onProgress: (fraction: number) => void,
): WritePlanOptions {
  return {
    ...(verdicts && { verdicts: listVerdicts(plan, filter, propagationOver(ground ?? null, plan.coverage)) }),
    ...(merged && { coverage: mergedCoverage(plan, filter, onProgress) }),
    ...(footprints && footprintsOf(plan, onProgress)),
  };
}

/** Circles say nothing of levels: where those decide, none are written. */
function footprintsOf(plan: Plan, onProgress: (fraction: number) => void): WritePlanOptions {
  const set = activeSet(plan.coverage);
  if (plan.coverage.model !== 'radius') return {};
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
