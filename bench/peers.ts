import { bbox, booleanPointInPolygon, circle, featureCollection, point, pointsWithinPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import KDBush from 'kdbush';
import { reachLatDeg, reachLngDeg } from '../src/core/geo/boundingBox';
import { chordSquared } from '../src/core/geo/chord';
import { toEcef } from '../src/core/geo/ecef';
import type { LngLat } from '../src/core/geo/lngLat';

/** Calls back for every point within `radiusM` of a place. */
export type Search = (place: LngLat, radiusM: number, onHit: (index: number) => void) => void;

type Candidates = (west: number, south: number, east: number, north: number) => number[];

/** kdbush over degrees, then the same chord test as ours on coordinates worked out beforehand. */
export function kdbushSearch(points: readonly LngLat[]): Search {
  const index = new KDBush(points.length);
  for (const [lng, lat] of points) index.add(lng, lat);
  index.finish();
  return exactSearch(points, (west, south, east, north) => index.range(west, south, east, north));
}

/** flatbush over degrees, then the same chord test. */
export function flatbushSearch(points: readonly LngLat[]): Search {
  const index = new Flatbush(points.length);
  for (const [lng, lat] of points) index.add(lng, lat, lng, lat);
  index.finish();
  return exactSearch(points, (west, south, east, north) => index.search(west, south, east, north));
}

/** Turf alone: a circle of 64 segments with its bbox, points as features, pointsWithinPolygon. */
export function turfWithBboxSearch(points: readonly LngLat[]): Search {
  const features = featureCollection(points.map(([lng, lat], index) => point([lng, lat], { index })));
  return (place, radiusM, onHit) => {
    const ring = circle([...place], radiusM / 1000, { steps: 64, units: 'kilometers' });
    ring.bbox = bbox(ring);
    for (const { properties } of pointsWithinPolygon(features, ring).features) onHit(properties.index);
  };
}

/** The same polygon as leanly as can be: our box over bare coordinates first, then booleanPointInPolygon. */
export function turfLeanSearch(points: readonly LngLat[]): Search {
  return (place, radiusM, onHit) => {
    const ring = circle([...place], radiusM / 1000, { steps: 64, units: 'kilometers' });
    const halfLat = reachLatDeg(radiusM);
    const halfLng = reachLngDeg(place[1], radiusM);
    for (let i = 0; i < points.length; i++) {
      const [lng, lat] = points[i]!;
      if (Math.abs(lng - place[0]) > halfLng || Math.abs(lat - place[1]) > halfLat) continue;
      if (booleanPointInPolygon([lng, lat], ring)) onHit(i);
    }
  };
}

function exactSearch(points: readonly LngLat[], candidates: Candidates): Search {
  const x = new Float64Array(points.length);
  const y = new Float64Array(points.length);
  const z = new Float64Array(points.length);
  points.forEach(([lng, lat], i) => {
    const ecef = toEcef(lng, lat);
    x[i] = ecef.x;
    y[i] = ecef.y;
    z[i] = ecef.z;
  });
  return ([lng, lat], radiusM, onHit) => {
    const site = toEcef(lng, lat);
    const chord2 = chordSquared(radiusM, lat);
    const halfLat = reachLatDeg(radiusM);
    const halfLng = reachLngDeg(lat, radiusM);
    for (const i of candidates(lng - halfLng, lat - halfLat, lng + halfLng, lat + halfLat)) {
      const dx = x[i]! - site.x;
      const dy = y[i]! - site.y;
      const dz = z[i]! - site.z;
      if (dx * dx + dy * dy + dz * dz <= chord2) onHit(i);
    }
  };
}
