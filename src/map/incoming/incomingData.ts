import type { Feature, FeatureCollection, Position } from 'geojson';
import type { ImportMarks } from '../../state/importDraft';

/** One sign is drawn by letters, of which a tile of the map holds 32,768 at most. */
const MOST_CROSSES = 30_000;
/** More lines are a thicket that takes long to hand over; their rows keep the ring of a changed one. */
const MOST_LINES = 3_000;

/** The rows of a list by what they would do to the plan: a few shapes of many places, quick to hand over. */
export function incomingData({ added, changed, same, missing, moved }: ImportMarks): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...places('same', same),
      ...places('missing', missing),
      ...places('cross', missing.subarray(0, 2 * MOST_CROSSES)),
      ...lines(moved.subarray(0, 4 * MOST_LINES)),
      ...places('changed', changed),
      ...places('added', added),
    ],
  };
}

function places(sign: string, numbers: Float64Array): Feature[] {
  const coordinates = pairs(numbers);
  if (coordinates.length === 0) return [];
  return [{ type: 'Feature', geometry: { type: 'MultiPoint', coordinates }, properties: { sign } }];
}

function lines(numbers: Float64Array): Feature[] {
  const ends = pairs(numbers);
  const coordinates = Array.from({ length: ends.length / 2 }, (_, at) => ends.slice(2 * at, 2 * at + 2));
  if (coordinates.length === 0) return [];
  return [{ type: 'Feature', geometry: { type: 'MultiLineString', coordinates }, properties: { sign: 'moved' } }];
}

function pairs(numbers: Float64Array): Position[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at]!, numbers[2 * at + 1]!]);
}
