import { crsDefinition, isWgs84 } from '../coordinates/crs';

/** What a GeoTIFF says of its coordinates: WGS84 degrees, something proj4 can turn into them, nothing, or unknown. */
export type GeotiffCrs =
  | { readonly kind: 'degrees' }
  | { readonly kind: 'projected'; readonly code: string; readonly definition: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly code: string };

export type GeoKeys = Readonly<Record<string, unknown>>;

/** Degrees that lie within 2 m of WGS84: NAD83, ETRS89, WGS 72 is not among them. */
const NEAR_WGS84 = new Set([4326, 4979, 4269, 4258, 6318, 4617]);
const USER_DEFINED = 32767;
const WGS84_ELLIPSOID = 7030;

/** Source of the keys: OGC GeoTIFF 1.1, 19-008r4, annex B. */
export function geotiffCrs(keys: GeoKeys | null): GeotiffCrs {
  const projected = number(keys?.ProjectedCSTypeGeoKey ?? keys?.ProjectedCRSGeoKey);
  const geographic = number(keys?.GeographicTypeGeoKey ?? keys?.GeodeticCRSGeoKey);
  if (projected !== null && projected !== USER_DEFINED) return projectedCrs(projected);
  if (projected === USER_DEFINED || number(keys?.GTModelTypeGeoKey) === 1) return userDefined(keys!);
  if (geographic === null) return { kind: 'missing' };
  if (NEAR_WGS84.has(geographic)) return { kind: 'degrees' };
  const code = `EPSG:${geographic}`;
  const definition = crsDefinition(code);
  return definition ? { kind: 'projected', code, definition } : { kind: 'unknown', code };
}

function projectedCrs(epsg: number): GeotiffCrs {
  const code = `EPSG:${epsg}`;
  const definition = utm(epsg) ?? crsDefinition(code);
  if (definition) return { kind: 'projected', code, definition };
  return isWgs84(code) ? { kind: 'degrees' } : { kind: 'unknown', code };
}

/** UTM on WGS84, NAD83 or ETRS89, which are the same within 2 m. */
function utm(epsg: number): string | null {
  const series = [
    [32600, 60, ''],
    [32700, 60, ' +south'],
    [26900, 23, ''],
    [25800, 60, ''],
  ] as const;
  for (const [base, zones, south] of series) {
    const zone = epsg - base;
    if (zone >= 1 && zone <= zones)
      return `+proj=utm +zone=${zone}${south} +ellps=WGS84 +towgs84=0,0,0 +units=m +no_defs`;
  }
  return null;
}

/** A transverse Mercator written out key by key, on WGS84 or on the datum of VN-2000. */
function userDefined(keys: GeoKeys): GeotiffCrs {
  const name = String(keys.PCSCitationGeoKey ?? keys.ProjectedCitationGeoKey ?? keys.GTCitationGeoKey ?? '?');
  const unknown: GeotiffCrs = { kind: 'unknown', code: name.slice(0, 60) };
  const method = number(keys.ProjCoordTransGeoKey ?? keys.ProjMethodGeoKey);
  const meridian = number(keys.ProjNatOriginLongGeoKey) ?? number(keys.ProjCenterLongGeoKey);
  const scale = number(keys.ProjScaleAtNatOriginGeoKey) ?? 1;
  const geographic = number(keys.GeographicTypeGeoKey ?? keys.GeodeticCRSGeoKey);
  const datum = geographic === 4756 ? /\+ellps=\S+ \+towgs84=\S+/.exec(crsDefinition('EPSG:4756') ?? '')?.[0] : null;
  const onWgs84 = geographic !== null && NEAR_WGS84.has(geographic) ? '+ellps=WGS84 +towgs84=0,0,0' : null;
  const base = datum ?? onWgs84 ?? shiftedDatum(keys);
  if (method !== 1 || meridian === null || !base) return unknown;
  const origin = number(keys.ProjNatOriginLatGeoKey) ?? 0;
  const east = number(keys.ProjFalseEastingGeoKey) ?? 0;
  const north = number(keys.ProjFalseNorthingGeoKey) ?? 0;
  const definition = `+proj=tmerc +lat_0=${origin} +lon_0=${meridian} +k=${scale} +x_0=${east} +y_0=${north} ${base} +units=m +no_defs`;
  return { kind: 'projected', code: name.slice(0, 60), definition };
}

/** A datum written out on the ellipsoid of WGS84 with its shift, as projections of one's own carry VN-2000. */
function shiftedDatum(keys: GeoKeys): string | null {
  const shift = keys.GeogTOWGS84GeoKey;
  const figures = Array.isArray(shift) || ArrayBuffer.isView(shift) ? Array.from(shift as ArrayLike<unknown>) : [];
  if (keys.GeogEllipsoidGeoKey !== WGS84_ELLIPSOID || (figures.length !== 3 && figures.length !== 7)) return null;
  return figures.some((figure) => number(figure) === null) ? null : `+ellps=WGS84 +towgs84=${figures.join(',')}`;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
