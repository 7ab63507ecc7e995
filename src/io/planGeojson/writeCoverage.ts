import type { Polygons } from '../../core/geo/polygons';
import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import { collectionName, ILLUSTRATIVE_NOTICE } from './planKeys';
import { coverageFeature } from './writeFeatures';

/** The merged footprint alone, as a layer for maps: RFC 7946, one MultiPolygon, no plan in it. */
export function writeCoverage(plan: Plan, coverage: Polygons): string {
  const file: Json = {
    type: 'FeatureCollection',
    name: collectionName(plan.title, plan.illustrative),
    ...(plan.illustrative && { notice: ILLUSTRATIVE_NOTICE }),
    features: [coverageFeature(plan.coverage.model, coverage)],
  };
  return `${JSON.stringify(file)}\n`;
}
