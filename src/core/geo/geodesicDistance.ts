import geodesic from 'geographiclib-geodesic';
import type { Degrees, Metres } from '../units';
import type { LngLat } from './lngLat';

const { WGS84 } = geodesic.Geodesic;

/** The shortest path between two positions on the WGS84 ellipsoid. */
export interface GeodesicLine {
  readonly distanceM: Metres;
  /** At the first position, clockwise from north, in [0, 360). */
  readonly azimuthDeg: Degrees;
}

/** Exact to 15 nm. Source: C. F. F. Karney, Algorithms for geodesics (2013), as built in GeographicLib. */
export function geodesicLine([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat): GeodesicLine {
  const { s12, azi1 } = WGS84.Inverse(fromLat, fromLng, toLat, toLng);
  return { distanceM: s12!, azimuthDeg: (azi1! + 360) % 360 };
}

/** Metres along the shortest path between two positions on the WGS84 ellipsoid; exact to 15 nm. */
export function geodesicDistanceM([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat): Metres {
  return WGS84.Inverse(fromLat, fromLng, toLat, toLng, geodesic.Geodesic.DISTANCE).s12!;
}

/** The position `distanceM` from another along the geodesic that leaves it at `azimuthDeg` clockwise from north. */
export function geodesicDestination([lngDeg, latDeg]: LngLat, azimuthDeg: Degrees, distanceM: Metres): LngLat {
  const { lon2, lat2 } = WGS84.Direct(latDeg, lngDeg, azimuthDeg, distanceM);
  return [lon2!, lat2!];
}
