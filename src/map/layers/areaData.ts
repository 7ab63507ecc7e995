import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Area } from '../../core/plan/plan';

export function areaData(areas: readonly Area[]): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map((area, at) => ({
      type: 'Feature',
      id: at,
      geometry: { type: 'MultiPolygon', coordinates: area.polygons as unknown as MultiPolygon['coordinates'] },
      properties: { id: area.id, name: area.name, kind: area.areaKind },
    })),
  };
}
