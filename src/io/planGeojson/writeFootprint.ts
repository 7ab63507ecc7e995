import type { Polygons } from '../../core/geo/polygons';
import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import { type ModelledFacts, modelledProperties } from './modelledProperties';
import { collectionName, ILLUSTRATIVE_NOTICE } from './planKeys';
import { rewind } from './rewind';

/** The area that modelled levels serve, as a layer for maps: RFC 7946, one derived feature, no plan in it. `siteId` null: of all sites that count. */
export function writeFootprint(plan: Plan, siteId: string | null, footprint: Polygons, facts: ModelledFacts): string {
  const illustrative = plan.illustrative || (facts.terrain?.illustrative ?? false);
  const coordinates = footprint.map((rings) => rings.map((ring, i) => rewind(ring, i === 0)));
  const id = siteId === null ? 'coverage' : `footprint-${siteId}`;
  const kind = siteId === null ? 'coverage' : 'footprint';
  const file: Json = {
    type: 'FeatureCollection',
    name: collectionName(plan.title, illustrative),
    ...(illustrative && { notice: ILLUSTRATIVE_NOTICE }),
    features: [
      {
        type: 'Feature',
        id,
        geometry: { type: 'MultiPolygon', coordinates: coordinates as unknown as Json },
        properties: { id, kind, ...(siteId !== null && { siteId }), ...modelledProperties(facts) },
      },
    ],
  };
  return `${JSON.stringify(file)}\n`;
}
