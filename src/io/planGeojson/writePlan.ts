import type { Geometry } from 'geojson';
import type { Polygons } from '../../core/geo/polygons';
import type { Json, JsonObject } from '../../core/plan/json';
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import { planBbox } from './planBbox';
import { collectionName, ILLUSTRATIVE_NOTICE } from './planKeys';
import { radioMembers } from './readRadio';
import {
  areaFeature,
  coverageFeature,
  footprintFeature,
  siteFeature,
  type VillageVerdict,
  villageFeature,
} from './writeFeatures';

export interface WritePlanOptions {
  /** Gives the footprint of a site; null: the site has none. Without it no footprints are written. */
  readonly footprintOf?: (site: Site) => SiteFootprint | null;
  /** Computed properties of each village by its id, dropped again when the file is read. */
  readonly verdicts?: ReadonlyMap<string, VillageVerdict>;
  /** The merged footprint of all active sites, dropped again when the file is read. */
  readonly coverage?: MergedFootprint;
}

/** The ground a site serves, and what it rests on beside the model: its radius, or how its levels were modelled. */
export interface SiteFootprint {
  readonly geometry: Geometry;
  readonly facts: JsonObject;
}

export interface MergedFootprint {
  readonly polygons: Polygons;
  readonly facts: JsonObject;
}

/** The text of a plan file: RFC 7946, one feature on a line. */
export function writePlan(plan: Plan, options: WritePlanOptions = {}): string {
  const lines = [...featuresOf(plan, options)].map((feature) => JSON.stringify(feature));
  const head = JSON.stringify(headOf(plan)).slice(0, -1);
  return `${head},"features":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}

/** Every feature of the file, in its order. */
export function* featuresOf(plan: Plan, options: WritePlanOptions): Generator<Json> {
  for (const village of plan.villages) yield villageFeature(village, options.verdicts?.get(village.id));
  for (const site of plan.sites) yield siteFeature(site);
  for (const area of plan.areas) yield areaFeature(area);
  if (plan.otherFeatures) yield* plan.otherFeatures;
  const { model } = plan.coverage;
  const { coverage } = options;
  if (coverage) yield coverageFeature({ model, ...coverage.facts }, coverage.polygons);
  if (!options.footprintOf) return;
  for (const site of plan.sites) {
    const footprint = options.footprintOf(site);
    if (footprint) yield footprintFeature(site.id, { model, ...footprint.facts }, footprint.geometry);
  }
}

/** Every member of the collection but its features. */
export function headOf(plan: Plan): JsonObject {
  const bbox = planBbox(plan);
  const saysSo = plan.illustrative && plan.foreign?.notice === undefined;
  return {
    ...plan.foreign,
    type: 'FeatureCollection',
    name: collectionName(plan.title, plan.illustrative),
    ...(saysSo && { notice: ILLUSTRATIVE_NOTICE }),
    ...(bbox && { bbox }),
    phuSong: headerOf(plan),
  };
}

function headerOf(plan: Plan): JsonObject {
  const { coverage } = plan;
  return {
    ...plan.extra,
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    planId: plan.planId,
    parent: plan.parent,
    title: plan.title,
    author: plan.author,
    org: plan.org,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
    illustrative: plan.illustrative,
    coverage: {
      ...coverage.extra,
      model: coverage.model,
      ...radioMembers(coverage),
      defaultRadiusM: coverage.defaultRadiusM,
      ...(coverage.defaultRadiiM && { defaultRadiiM: coverage.defaultRadiiM }),
      activeStatuses: coverage.activeStatuses,
      switchedOff: coverage.switchedOff,
    },
    sources: plan.sources,
    events: plan.events,
    ...(plan.logHead !== undefined && { logHead: plan.logHead }),
    ...(plan.stops && { stops: plan.stops as unknown as Json }),
  };
}
