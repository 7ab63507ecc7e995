import type { LngLat } from '../core/geo/lngLat';

/** Web Mercator as MapLibre counts it: the world is the unit square, y grows southwards. */
export function mercatorX(lngDeg: number): number {
  return (lngDeg + 180) / 360;
}

export function mercatorY(latDeg: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (latDeg * Math.PI) / 360)) / (2 * Math.PI);
}

export function fromMercator(x: number, y: number): LngLat {
  return [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** Width of one CSS pixel at a zoom, in Mercator units. */
export function pixelSize(zoom: number): number {
  return 1 / (512 * 2 ** zoom);
}

/** Mercator units per metre at a latitude. */
export function mercatorPerMetre(latDeg: number): number {
  return 1 / (40_075_016.686 * Math.cos((latDeg * Math.PI) / 180));
}
