import type { Polygons } from '../../core/geo/polygons';
import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import type { Dbm, Metres } from '../../core/units';
import { collectionName, ILLUSTRATIVE_NOTICE } from './planKeys';
import { rewind } from './rewind';

/** What a modelled area rests on. */
export interface FootprintFacts {
  /** null: all sites that count. */
  readonly siteId: string | null;
  readonly thresholdDbm: Dbm;
  /** Threshold, losses at the handset and shadow margin. */
  readonly neededDbm: Dbm;
  readonly cellM: Metres;
  readonly reachM: Metres;
  readonly illustrativeTerrain: boolean;
}

/** The area a terrain model serves, as a layer for maps: RFC 7946, one derived feature, no plan in it. */
export function writeFootprint(plan: Plan, footprint: Polygons, facts: FootprintFacts): string {
  const { siteId, ...said } = facts;
  const illustrative = plan.illustrative || facts.illustrativeTerrain;
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
        properties: {
          id,
          kind,
          ...(siteId !== null && { siteId }),
          model: 'terrain',
          method: 'ITU-R P.1812-8, 50 % of time and locations',
          calibrated: false,
          ...said,
        },
      },
    ],
  };
  return `${JSON.stringify(file)}\n`;
}
