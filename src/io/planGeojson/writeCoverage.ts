import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import { collectionName, ILLUSTRATIVE_NOTICE } from './planKeys';
import { coverageFeature } from './writeFeatures';
import type { MergedFootprint } from './writePlan';

/** The merged footprint alone, as a layer for maps: RFC 7946, one MultiPolygon, no plan in it. */
export function writeCoverage(plan: Plan, { polygons, facts }: MergedFootprint): string {
  const illustrative = plan.illustrative || facts.illustrativeTerrain === true;
  const file: Json = {
    type: 'FeatureCollection',
    name: collectionName(plan.title, illustrative),
    ...(illustrative && { notice: ILLUSTRATIVE_NOTICE }),
    features: [coverageFeature({ model: plan.coverage.model, ...facts }, polygons)],
  };
  return `${JSON.stringify(file)}\n`;
}
