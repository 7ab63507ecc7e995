declare module 'shpjs' {
  import type { Geometry } from 'geojson';
  /** Geometries in the coordinates of the file when no definition is given; null for a record without one. */
  export function parseShp(shp: Uint8Array, definition?: string | false): (Geometry | null)[];
}
