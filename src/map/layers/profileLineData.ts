import type { Feature, FeatureCollection } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';

/** A path as the map draws it: a line with its ends, and the place that chart and map point at. */
export interface DrawnPath {
  /** Along the ground, the transmitter first. */
  readonly line: readonly LngLat[];
  readonly distanceKm: number;
  readonly atKm: number | null;
  /** Its verdict decides the look. */
  readonly served: boolean;
}

export function profileLineData(path: DrawnPath | null): FeatureCollection {
  if (!path) return { type: 'FeatureCollection', features: [] };
  const { line, served } = path;
  const features: Feature[] = [
    {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) },
      properties: { part: 'line', served },
    },
    point(line[0]!, 'end'),
    point(line.at(-1)!, 'end'),
  ];
  const at = placeAt(path);
  if (at) features.push(point(at, 'at'));
  return { type: 'FeatureCollection', features };
}

/** The place at a distance along an evenly spaced line. */
function placeAt({ line, distanceKm, atKm }: DrawnPath): LngLat | null {
  if (atKm === null || distanceKm <= 0) return null;
  const share = Math.min(1, Math.max(0, atKm / distanceKm)) * (line.length - 1);
  const before = Math.min(line.length - 2, Math.floor(share));
  const rest = share - before;
  const [one, other] = [line[before]!, line[before + 1]!];
  return [one[0] + rest * (other[0] - one[0]), one[1] + rest * (other[1] - one[1])];
}

function point(at: LngLat, part: 'end' | 'at'): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties: { part } };
}
