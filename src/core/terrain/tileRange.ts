import { reachLatDeg, reachLngDeg } from '../geo/boundingBox';
import type { LngLat } from '../geo/lngLat';
import { lngSpan } from '../geo/lngSpan';
import type { Degrees, Metres } from '../units';
import { mercatorDeg, mercatorLatDeg } from './mercatorDeg';

/** A block of Web Mercator tiles, numbers included. `west` is a column of the world; `east` goes on past the last column of the world where it must. */
export interface TileRange {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Pixels along the side of a tile, unless the host serves others. */
export const TILE_SIDE = 256;

/** WGS84 equator over Web Mercator's world, m. Source: EPSG:1024, 2 π a. */
const EQUATOR_M = 2 * Math.PI * 6_378_137;

/** The tiles that hold all places and what lies within `marginM` of them. null without a place. */
export function tileRange(places: readonly LngLat[], marginM: Metres, zoom: number): TileRange | null {
  if (places.length === 0) return null;
  const lats = places.map(([, lat]) => lat);
  const southDeg = least(lats) - reachLatDeg(marginM);
  const northDeg = -least(lats.map((lat) => -lat)) + reachLatDeg(marginM);
  const widest = Math.min(Math.max(Math.abs(southDeg), Math.abs(northDeg)), 85);
  const margin = reachLngDeg(widest, marginM);
  const { westDeg, widthDeg } = lngSpan(Float64Array.from(places, ([lng]) => lng));
  const side = 2 ** zoom;
  const row = (latDeg: Degrees): number => {
    const northing = mercatorDeg(Math.min(Math.max(latDeg, -85.06), 85.06));
    return Math.min(Math.max(Math.floor(((180 - northing) / 360) * side), 0), side - 1);
  };
  const column = (lngDeg: Degrees): number => Math.floor(((lngDeg + 180) / 360) * side);
  const whole = widthDeg + 2 * margin >= 360;
  const first = whole ? 0 : column(westDeg - margin);
  const width = whole ? side : Math.min(column(westDeg + widthDeg + margin) - first + 1, side);
  const west = ((first % side) + side) % side;
  const east = west + width - 1;
  return { zoom, west, north: row(northDeg), east, south: row(southDeg) };
}

export function tileCount({ west, north, east, south }: TileRange): number {
  return (east - west + 1) * (south - north + 1);
}

/** Column and row of each tile, row by row from the north-west. */
export function tilesIn({ west, north, east, south }: TileRange): { readonly x: number; readonly y: number }[] {
  const columns = east - west + 1;
  return Array.from({ length: columns * (south - north + 1) }, (_, i) => ({
    x: west + (i % columns),
    y: north + Math.floor(i / columns),
  }));
}

/** The address of a tile; columns past the last one are those of the other side. */
export function tileAddress(template: string, zoom: number, x: number, y: number): string {
  const side = 2 ** zoom;
  const values = { z: zoom, x: ((x % side) + side) % side, y };
  return template.replace(/\{([zxy])\}/g, (_, key: 'z' | 'x' | 'y') => String(values[key]));
}

/** The middle of a tile. */
export function tileCentre(zoom: number, x: number, y: number): LngLat {
  const stepDeg = 360 / 2 ** zoom;
  const lngDeg = (x + 0.5) * stepDeg - 180;
  return [lngDeg > 180 ? lngDeg - 360 : lngDeg, mercatorLatDeg(180 - (y + 0.5) * stepDeg)];
}

/** Metres from pixel to pixel at a latitude, along the parallel of a sphere: within 0.7 % of the ellipsoid. */
export function tileSpacingM(zoom: number, latDeg: Degrees): Metres {
  return (EQUATOR_M * Math.cos((latDeg * Math.PI) / 180)) / (TILE_SIDE * 2 ** zoom);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}
