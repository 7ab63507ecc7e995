import { expect, it } from 'vitest';
import { incomingData } from '../../src/map/incoming/incomingData';

const NONE = new Float64Array();
const EMPTY = { added: NONE, changed: NONE, same: NONE, missing: NONE, moved: NONE };
const coordinatesOf = (data: ReturnType<typeof incomingData>, sign: string): unknown[] => {
  const geometry = data.features.find(({ properties }) => properties?.sign === sign)?.geometry;
  return geometry && 'coordinates' in geometry ? geometry.coordinates : [];
};

it('the places of a list by sign; a sign that no row has is not there', () => {
  const data = incomingData({
    ...EMPTY,
    added: Float64Array.of(107, 21, 107.5, 21.5),
    changed: Float64Array.of(108, 21),
    moved: Float64Array.of(107.9, 21, 108, 21),
  });
  expect(data.features.map(({ properties }) => properties?.sign)).toEqual(['moved', 'changed', 'added']);
  expect(coordinatesOf(data, 'added')).toEqual([
    [107, 21],
    [107.5, 21.5],
  ]);
  expect(coordinatesOf(data, 'moved')).toEqual([
    [
      [107.9, 21],
      [108, 21],
    ],
  ]);
});

it('every row of a long list has its mark; crosses and lines stop where the map could not hold them', () => {
  const many = new Float64Array(2 * 40_000);
  const data = incomingData({ ...EMPTY, changed: many, missing: many, moved: new Float64Array(4 * 40_000) });
  expect(coordinatesOf(data, 'changed')).toHaveLength(40_000);
  expect(coordinatesOf(data, 'missing')).toHaveLength(40_000);
  expect(coordinatesOf(data, 'cross').length).toBeLessThan(32_768);
  expect(coordinatesOf(data, 'moved')).toHaveLength(3_000);
});
