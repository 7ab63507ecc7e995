import { reachOf } from '../../coverage/reach';
import { geodesicDestination, geodesicLine } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';
import type { Metres } from '../../units';
import { nearPairs } from '../spacing';

/**
 * Where the circles of one radius around places cross, two at a time. With equal radii some best place for a site lies
 * at a village or at such a crossing. Source: R. L. Church, The planar maximal covering location problem (1984).
 */
export function circleCrossings(
  centres: readonly LngLat[],
  radiusM: Metres,
  onProgress: (fraction: number) => void = () => {},
): LngLat[] {
  const reaches = centres.map((centre) => reachOf(centre, radiusM));
  const pairs = nearPairs(reaches, 2 * radiusM);
  const crossings: LngLat[] = [];
  pairs.forEach(([a, b], at) => {
    if (at % 1_000 === 0) onProgress(at / pairs.length);
    const { distanceM, azimuthDeg } = geodesicLine(centres[a]!, centres[b]!);
    if (distanceM < 0.01) return;
    const turnDeg = (Math.acos(Math.min(1, distanceM / 2 / radiusM)) * 180) / Math.PI;
    for (const side of [-turnDeg, turnDeg])
      crossings.push(geodesicDestination(centres[a]!, azimuthDeg + side, radiusM));
  });
  return crossings;
}
