/**
 * Clips the land polygons once. Not part of the build: its answer, `geodata/land.geojson`, is committed.
 *
 *   npm install --prefix <a folder outside the project> @geo-maps/earth-lands-100m@0.6.0
 *   node geodata/scripts/clipLand.mjs <that folder>/node_modules/@geo-maps/earth-lands-100m/map.geo.json
 *
 * The archive (27 MB packed, 117 MB as text, ODbL) must never become a dependency of the project.
 */
import { readFileSync } from 'node:fs';
import {
  area,
  bboxClip,
  bboxPolygon,
  booleanClockwise,
  cleanCoords,
  featureCollection,
  intersect,
  polygon,
  rewind,
} from '@turf/turf';
import { writeFeatureLines } from './featureLines.mjs';
import { roundTo } from './rounding.mjs';
import { CLIP_BOX, LAND_DECIMALS, MIN_ISLET_M2 } from './settings.mjs';

const mapFile = process.argv[2];
if (mapFile === undefined) throw new Error('expected the path of map.geo.json of @geo-maps/earth-lands-100m');

const land = JSON.parse(readFileSync(mapFile, 'utf8'));
const parts = land.geometries
  .flatMap((g) => g.coordinates)
  .filter((rings) => touchesBox(rings[0]))
  .flatMap(clipOne)
  .flatMap(quantised)
  .filter((p) => area(p) >= MIN_ISLET_M2)
  .sort((a, b) => area(b) - area(a));

writeFeatureLines('land.geojson', { type: 'FeatureCollection', name: 'land' }, parts.map(asLandFeature));

function touchesBox(ring) {
  const [w, s, e, n] = CLIP_BOX;
  let [rw, rs, re, rn] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    rw = Math.min(rw, x);
    re = Math.max(re, x);
    rs = Math.min(rs, y);
    rn = Math.max(rn, y);
  }
  return re > w && rw < e && rn > s && rs < n;
}

/** The rectangle clipper leaves doubled edges along the box; the intersection with the box removes them. */
function clipOne([outer]) {
  const clipped = bboxClip(polygon([outer]), CLIP_BOX);
  const clean = intersect(featureCollection([clipped, bboxPolygon(CLIP_BOX)]));
  if (clean === null) return [];
  return clean.geometry.type === 'Polygon' ? [clean.geometry.coordinates] : clean.geometry.coordinates;
}

/**
 * Outer rings only: at 100 m the source cuts rivers and lakes into loose triangles, which would look like ponds.
 * Rounding can make a ring touch itself; it is cut at the touching corner, so every ring stays simple.
 */
function quantised([outer]) {
  return cutAtRepeats(outer.map((p) => p.map((v) => roundTo(v, LAND_DECIMALS))))
    .filter((ring) => !booleanClockwise(ring))
    .map((ring) => rewind(cleanCoords(polygon([ring]))));
}

/** Splits a closed ring into closed rings that visit no corner twice. */
function cutAtRepeats(ring) {
  const open = [];
  const rings = [];
  for (const p of ring) {
    const seen = open.findIndex((q) => q[0] === p[0] && q[1] === p[1]);
    if (seen < 0) open.push(p);
    else if (open.length - seen >= 3) rings.push([p, ...open.splice(seen + 1), p]);
    else open.splice(seen + 1);
  }
  return rings;
}

function asLandFeature(feature, index) {
  const id = `land-${String(index + 1).padStart(3, '0')}`;
  return { type: 'Feature', id, properties: { id, kind: 'land' }, geometry: feature.geometry };
}
