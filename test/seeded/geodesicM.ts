import geodesic from 'geographiclib-geodesic';

/** Metres on the WGS84 ellipsoid, by GeographicLib and by nothing of ours. */
export function geodesicM([lng1, lat1]: readonly [number, number], [lng2, lat2]: readonly [number, number]): number {
  return geodesic.Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2, geodesic.Geodesic.DISTANCE).s12!;
}
