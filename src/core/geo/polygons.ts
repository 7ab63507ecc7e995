import type { LngLat } from './lngLat';

/** The coordinates of a GeoJSON MultiPolygon: polygons of closed rings, outer ring first. */
export type Polygons = readonly (readonly (readonly LngLat[])[])[];
