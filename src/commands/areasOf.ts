import type { LngLat } from '../core/geo/lngLat';
import { freeId } from '../core/plan/freeId';
import type { Json } from '../core/plan/json';
import type { Area, AreaKind, Plan } from '../core/plan/plan';

/** The polygons among GeoJSON features, as areas with free ids. Other geometries are left out. */
export function areasOf(plan: Plan, features: readonly Json[], areaKind: AreaKind, fallbackName: string): Area[] {
  const areas: Area[] = [];
  for (const feature of features as unknown as readonly GeoJSON.Feature[]) {
    const polygons = polygonsOf(feature.geometry);
    if (polygons.length === 0) continue;
    const id = freeId({ ...plan, areas: [...plan.areas, ...areas] }, areaKind);
    const name = typeof feature.properties?.name === 'string' ? feature.properties.name : fallbackName;
    areas.push({ id, name, areaKind, polygons });
  }
  return areas;
}

export function hasPolygons(features: readonly Json[]): boolean {
  return (features as unknown as readonly GeoJSON.Feature[]).some((each) => polygonsOf(each.geometry).length > 0);
}

function polygonsOf(geometry: GeoJSON.Geometry | null): LngLat[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as unknown as LngLat[][]];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as unknown as LngLat[][][]) : [];
}
