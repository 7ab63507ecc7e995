import type { Feature, FeatureCollection, Position } from 'geojson';
import { geodesicDistanceM } from '../../core/geo/geodesicDistance';
import type { LngLat } from '../../core/geo/lngLat';

/** The measuring line with its lengths, or the area being drawn. The last point may be the pointer's. */
export function sketchData(
  points: readonly LngLat[],
  closed: boolean,
  words: (metres: number) => string,
): FeatureCollection {
  const features: Feature[] = points.map((point) => pointFeature(point, {}));
  if (points.length > 1) features.push(closed && points.length > 2 ? polygon(points) : line(points));
  if (!closed) features.push(...lengths(points, words));
  return { type: 'FeatureCollection', features };
}

function lengths(points: readonly LngLat[], words: (metres: number) => string): Feature[] {
  let total = 0;
  const labels: Feature[] = [];
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1]!, points[at]!];
    const metres = geodesicDistanceM(from, to);
    total += metres;
    const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    if (points.length > 2) labels.push(pointFeature(middle, { length: words(metres) }));
  }
  const last = points.at(-1);
  if (last && points.length > 1) labels.push(pointFeature(last, { total: words(total) }));
  return labels;
}

function pointFeature(at: LngLat, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties };
}

function line(points: readonly LngLat[]): Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: positions(points) }, properties: {} };
}

function polygon(points: readonly LngLat[]): Feature {
  const ring = positions([...points, points[0]!]);
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} };
}

function positions(points: readonly LngLat[]): Position[] {
  return points.map((point) => [...point]);
}
