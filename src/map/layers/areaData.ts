import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { AreaFacts } from '../../core/coverage/areaFacts';
import type { Polygons } from '../../core/geo/polygons';
import type { Area } from '../../core/plan/plan';

/** Each area as drawn; one with a distance kept around it stands on that wider ground, once Turf has buffered it. */
export function areaData(
  areas: readonly Area[],
  facts: ReadonlyMap<string, AreaFacts>,
): FeatureCollection<MultiPolygon> {
  const features = areas.flatMap((area) => {
    const grown = area.bufferM ? facts.get(area.id)?.grown : undefined;
    const own = { id: area.id, name: area.name, kind: area.areaKind };
    return grown
      ? [feature(grown, { ...own, kind: `${area.areaKind}-buffer` }), feature(area.polygons, own)]
      : [feature(area.polygons, own)];
  });
  return { type: 'FeatureCollection', features };
}

function feature(polygons: Polygons, properties: Record<string, string>) {
  const coordinates = polygons as unknown as MultiPolygon['coordinates'];
  return { type: 'Feature' as const, geometry: { type: 'MultiPolygon' as const, coordinates }, properties };
}
