import type { MultiPolygon } from 'geojson';
import { propagationOver } from '../core/coverage/levels/propagationOver';
import { mergedCoverage } from '../core/coverage/mergedCoverage';
import { levelFootprints } from '../core/coverage/raster/levelFootprints';
import type { CoverageFilter } from '../core/coverage/result';
import type { LngLat } from '../core/geo/lngLat';
import type { Polygons } from '../core/geo/polygons';
import { siteFootprint } from '../core/geo/turfBuffer';
import { activeSet, isActive } from '../core/plan/isActive';
import type { JsonObject } from '../core/plan/json';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { siteRadiusM } from '../core/plan/siteRadius';
import type { Terrain } from '../core/terrain/terrain';
import { listVerdicts } from '../io/csv/listVerdicts';
import { modelledProperties } from '../io/planGeojson/modelledProperties';
import type { MergedFootprint, SiteFootprint, WritePlanOptions } from '../io/planGeojson/writePlan';

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
  const drawn = footprintsOf(plan, options.ground ?? null, neverBack(onProgress));
  if (format === 'coverage') {
    const { writeCoverage } = await import('../io/planGeojson/writeCoverage');
    return writeCoverage(plan, drawn.merged(filter));
  }
  const content = contentOf(plan, options, drawn);
  if (format === 'geojson') return (await import('../io/planGeojson/writePlan')).writePlan(plan, content);
  if (format === 'kml') return (await import('../io/kml/writeKml')).writeKml(plan, { ...content, language });
  return (await import('../io/kml/writeKmz')).writeKmz(plan, { ...content, language });
}

/** What was drawn for the whole is there for each site: its steps are told once. */
function neverBack(onProgress: (fraction: number) => void): (fraction: number) => void {
  let most = 0;
  return (fraction) => {
    if (fraction <= most) return;
    most = fraction;
    onProgress(fraction);
  };
}

function contentOf(
  plan: Plan,
  { footprints, merged, verdicts, filter, ground }: PlanFileOptions,
  drawn: DrawnCoverage,
): WritePlanOptions {
  return {
    ...(verdicts && { verdicts: listVerdicts(plan, filter, propagationOver(ground ?? null, plan.coverage)) }),
    ...(merged && { coverage: drawn.merged(filter) }),
    ...(footprints && { footprintOf: drawn.of }),
  };
}

/** Footprints as files draw them, site by site and in one; made when they are asked for. */
interface DrawnCoverage {
  /** null: the site does not count. */
  of(site: Site): SiteFootprint | null;
  merged(filter: CoverageFilter): MergedFootprint;
}

function footprintsOf(plan: Plan, ground: Terrain | null, onProgress: (fraction: number) => void): DrawnCoverage {
  const set = activeSet(plan.coverage);
  const draw = plan.coverage.model === 'radius' ? circlesOf(plan, onProgress) : areasOf(plan, ground, onProgress);
  let done = 0;
  return {
    of(site) {
      done++;
      if (done % draw.sitesPerReport === 0) onProgress(done / plan.sites.length);
      return site.position && isActive(site, set, plan.coverage) ? draw.of(site, site.position) : null;
    },
    merged: draw.merged,
  };
}

interface Drawing {
  readonly sitesPerReport: number;
  of(site: Site, position: LngLat): SiteFootprint;
  merged(filter: CoverageFilter): MergedFootprint;
}

function circlesOf(plan: Plan, onProgress: (fraction: number) => void): Drawing {
  return {
    sitesPerReport: 100,
    of(site, position) {
      const radiusM = siteRadiusM(site, plan.coverage);
      return { geometry: siteFootprint(position, radiusM), facts: { radiusM } };
    },
    merged: (filter) => ({ polygons: mergedCoverage(plan, filter, onProgress), facts: {} }),
  };
}

/** Where levels decide, the areas above the level that is needed, each saying what it was modelled by. */
function areasOf(plan: Plan, ground: Terrain | null, onProgress: (fraction: number) => void): Drawing {
  const footprints = levelFootprints(plan, ground);
  const { cellM, reachM } = footprints;
  const facts = (formulaShare: number): JsonObject =>
    modelledProperties({ settings: plan.coverage, terrain: ground, cellM, reachM, formulaShare });
  return {
    sitesPerReport: 1,
    of(site) {
      const { polygons, formulaShare } = footprints.of(site);
      return { geometry: toMultiPolygon(polygons), facts: facts(formulaShare) };
    },
    merged(filter) {
      const polygons = mergedCoverage(plan, filter, onProgress, footprints);
      return { polygons, facts: facts(footprints.formulaShare()) };
    },
  };
}

function toMultiPolygon(polygons: Polygons): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons as unknown as MultiPolygon['coordinates'] };
}
