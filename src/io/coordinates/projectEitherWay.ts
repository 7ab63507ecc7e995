import { isInVietnam } from '../../core/checks/vietnamBounds';
import type { LngLat } from '../../core/geo/lngLat';
import type { Projector } from './crs';

/** Vietnamese tables call the northing X and put it first: of the two orders, the one that lands in Vietnam is meant. */
export function projectEitherWay(toWgs84: Projector, east: number, north: number): LngLat {
  const asWritten = toWgs84(east, north);
  if (isInVietnam(asWritten)) return asWritten;
  const swapped = toWgs84(north, east);
  return isInVietnam(swapped) ? swapped : asWritten;
}
