import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres } from '../units';
import { EARTH_MEAN_RADIUS_M } from './chord';
import { footprintRing } from './footprintRing';
import type { LngLat } from './lngLat';
import { outerRing } from './ring';

/**
 * A circle on Turf's sphere as RFC 7946 wants it: cut in two at the antimeridian, and closed along the pole when a pole
 * is inside.
 */
export function circlePolygon(position: LngLat, radiusM: Metres, segments = 64): Polygon | MultiPolygon {
  const ring = footprintRing(position, radiusM, segments);
  if (holdsPole(position, radiusM)) {
    return { type: 'Polygon', coordinates: [positions(polarRing(ring, position[1] > 0 ? 90 : -90))] };
  }
  const parts = [-360, 0, 360].flatMap((turnDeg) => partWithin180(ring, turnDeg));
  return parts.length === 1
    ? { type: 'Polygon', coordinates: [positions(parts[0]!)] }
    : { type: 'MultiPolygon', coordinates: parts.map((part) => [positions(part)]) };
}

function holdsPole([, latDeg]: LngLat, radiusM: Metres): boolean {
  return ((90 - Math.abs(latDeg)) * Math.PI * EARTH_MEAN_RADIUS_M) / 180 < radiusM;
}

function positions(ring: readonly LngLat[]): Position[] {
  return ring.map(([lng, lat]) => [lng, lat]);
}

/** The ring turned by whole turns and cut to [-180, 180]; nothing when it lies elsewhere. */
function partWithin180(ring: readonly LngLat[], turnDeg: number): LngLat[][] {
  const turned = ring.map(([lng, lat]): LngLat => [lng + turnDeg, lat]);
  const part = cut(cut(turned, -180, 1), 180, -1);
  return part.length < 3 ? [] : [outerRing(part)];
}

/** Sutherland and Hodgman: the part of a closed ring on one side of a meridian (`side` 1: east of it). */
function cut(ring: readonly LngLat[], meridianDeg: number, side: 1 | -1): LngLat[] {
  const kept: LngLat[] = [];
  for (let i = 0; i < ring.length; i++) {
    const from = ring[(i + ring.length - 1) % ring.length]!;
    const to = ring[i]!;
    const fromIn = (from[0] - meridianDeg) * side >= 0;
    const toIn = (to[0] - meridianDeg) * side >= 0;
    if (fromIn !== toIn) {
      const share = (meridianDeg - from[0]) / (to[0] - from[0]);
      kept.push([meridianDeg, from[1] + share * (to[1] - from[1])]);
    }
    if (toIn) kept.push(to);
  }
  return kept;
}

/** Around a pole a circle is a line from antimeridian to antimeridian, and the pole's edge of the map closes it. */
function polarRing(ring: readonly LngLat[], poleDeg: number): LngLat[] {
  const line = ring
    .slice(1)
    .map(([lng, lat]): LngLat => [((((lng + 180) % 360) + 360) % 360) - 180, lat])
    .sort((a, b) => a[0] - b[0]);
  const first = line[0]!;
  const last = line.at(-1)!;
  const share = (180 - last[0]) / (first[0] + 360 - last[0]);
  const seamLatDeg = last[1] + share * (first[1] - last[1]);
  return outerRing([[-180, seamLatDeg], ...line, [180, seamLatDeg], [180, poleDeg], [-180, poleDeg]]);
}
