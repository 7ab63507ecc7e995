import type { LngLat } from './lngLat';
import type { Polygons } from './polygons';
import { intersectPolygons } from './turfBuffer';

const WORLD: Polygons = [
  [
    [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ],
  ],
];

/** Polygons whose longitudes run on past ±180, cut there and turned back as RFC 7946 §3.1.9 wants them. */
export function within180(polygons: Polygons): Polygons {
  if (polygons.every((rings) => rings.every((ring) => ring.every(([lng]) => Math.abs(lng) <= 180)))) return polygons;
  return [-360, 0, 360].flatMap((turnDeg) => {
    const turned = polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng + turnDeg, lat])));
    return intersectPolygons(turned, WORLD);
  });
}
