import type { LngLat } from '../../core/geo/lngLat';

/** From the coordinates of a file, east first, to WGS84 degrees. */
export type Projector = (east: number, north: number) => LngLat;

/** VN-2000 to WGS84: seven parameters. Leaving them out moves every point about 224 m. */
const SHIFT =
  '+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

/** EPSG code → central meridian and scale of the VN-2000 zones. */
export const VN2000_ZONES: ReadonlyMap<string, { readonly meridianDeg: number; readonly scale: number }> = new Map([
  ['EPSG:5899', { meridianDeg: 107.75, scale: 0.9999 }],
  ['EPSG:5897', { meridianDeg: 105, scale: 0.9999 }],
  ['EPSG:5898', { meridianDeg: 108, scale: 0.9999 }],
  ['EPSG:9205', { meridianDeg: 103, scale: 0.9999 }],
  ['EPSG:9206', { meridianDeg: 104, scale: 0.9999 }],
  ['EPSG:9207', { meridianDeg: 104.5, scale: 0.9999 }],
  ['EPSG:9208', { meridianDeg: 104.75, scale: 0.9999 }],
  ['EPSG:9209', { meridianDeg: 105.5, scale: 0.9999 }],
  ['EPSG:9210', { meridianDeg: 105.75, scale: 0.9999 }],
  ['EPSG:9211', { meridianDeg: 106, scale: 0.9999 }],
  ['EPSG:9212', { meridianDeg: 106.25, scale: 0.9999 }],
  ['EPSG:9213', { meridianDeg: 106.5, scale: 0.9999 }],
  ['EPSG:9214', { meridianDeg: 107, scale: 0.9999 }],
  ['EPSG:9215', { meridianDeg: 107.25, scale: 0.9999 }],
  ['EPSG:9216', { meridianDeg: 107.5, scale: 0.9999 }],
  ['EPSG:9217', { meridianDeg: 108.25, scale: 0.9999 }],
  ['EPSG:9218', { meridianDeg: 108.5, scale: 0.9999 }],
  ['EPSG:3405', { meridianDeg: 105, scale: 0.9996 }],
  ['EPSG:3406', { meridianDeg: 111, scale: 0.9996 }],
]);

/** The zone of Quảng Ninh: the guess for metres when a file names none. */
export const QUANG_NINH_CRS = 'EPSG:5899';

const WGS84_CODES = new Set(['OGC:CRS84', 'EPSG:4326', 'EPSG:4979']);
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['EPSG:3857', '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null'],
  ['EPSG:32648', '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs'],
  ['EPSG:32649', '+proj=utm +zone=49 +datum=WGS84 +units=m +no_defs'],
  ['EPSG:4756', `+proj=longlat ${SHIFT} +no_defs`],
]);

/** Every reference system this tool reads; those of Quảng Ninh's maps come first. */
export const CRS_CODES: readonly string[] = [...VN2000_ZONES.keys(), ...OTHERS.keys(), ...WGS84_CODES];

/** Degrees on an ellipsoid, not metres on a map. */
export function isGeographic(code: string): boolean {
  return WGS84_CODES.has(code) || code === 'EPSG:4756';
}

/** "urn:ogc:def:crs:EPSG::5899" → "EPSG:5899"; a name of another shape comes back as it is. */
export function crsCode(name: string): string {
  const parts = /.*\b(OGC|EPSG)\b.*?[:/](CRS84|\d{4,6})$/i.exec(name.trim());
  return parts ? `${parts[1]?.toUpperCase()}:${parts[2]?.toUpperCase()}` : name.trim();
}

export function isWgs84(code: string): boolean {
  return WGS84_CODES.has(code);
}

/** The definition proj4 reads, or null for a reference system this tool does not know. */
export function crsDefinition(code: string): string | null {
  const zone = VN2000_ZONES.get(code);
  if (!zone) return OTHERS.get(code) ?? null;
  return `+proj=tmerc +lat_0=0 +lon_0=${zone.meridianDeg} +k=${zone.scale} +x_0=500000 +y_0=0 ${SHIFT} +units=m +no_defs`;
}
