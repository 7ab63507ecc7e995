import type { LngLat } from '../core/geo/lngLat';
import type { FoundRaster } from '../state/raster';

export interface RasterReading {
  readonly levelDbm: number;
  readonly siteId: string;
}

/** Level and best server of the cell a place lies in; null: outside the raster, or no level there. */
export function rasterAt({ frame, levels, servers, siteIds }: FoundRaster, [lng, lat]: LngLat): RasterReading | null {
  const column = Math.round((lng - frame.westDeg) / frame.stepLngDeg);
  const row = Math.round((frame.northDeg - lat) / frame.stepLatDeg);
  if (column < 0 || row < 0 || column >= frame.columns || row >= frame.rows) return null;
  const at = row * frame.columns + column;
  const siteId = siteIds[servers[at]!];
  return siteId === undefined ? null : { levelDbm: levels[at]!, siteId };
}
