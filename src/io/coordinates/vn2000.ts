import type { LngLat } from '../../core/geo/lngLat';
import { crsDefinition, type Projector } from './crs';

export interface CrsConverter {
  readonly code: string;
  readonly toWgs84: Projector;
  /** WGS84 degrees → [east, north] of the reference system. */
  readonly fromWgs84: (position: LngLat) => readonly [east: number, north: number];
}

/** The library throws on figures too large to project; the readers call such a place out of range. */
const NOWHERE: LngLat = [Number.NaN, Number.NaN];

/** Loads the projection library when a file needs it. null: a reference system this tool does not know. */
export async function loadCrsConverter(code: string): Promise<CrsConverter | null> {
  const definition = crsDefinition(code);
  if (definition === null) return null;
  const { default: proj4 } = await import('proj4');
  const converter = proj4(definition, 'WGS84');
  return {
    code,
    toWgs84: (east, north) => {
      try {
        const [lng, lat] = converter.forward([east, north]);
        return [lng as number, lat as number];
      } catch {
        return NOWHERE;
      }
    },
    fromWgs84: ([lng, lat]) => {
      const [east, north] = converter.inverse([lng, lat]);
      return [east as number, north as number];
    },
  };
}
