import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSlice, sliced } from '../../src/workers/sliced';

const longList = fc
  .tuple(fc.array(fc.jsonValue(), { maxLength: 3 }), fc.integer({ min: 0, max: 1200 }))
  .map(([items, length]) => Array.from({ length }, (_, at) => items[at % Math.max(1, items.length)] ?? at));

it('a message in slices is put together as it was, and no part of it is long', () => {
  const message = fc.record({
    kind: fc.string(),
    rows: longList,
    nested: fc.record({ list: longList, other: fc.jsonValue() }),
    sheets: fc.array(fc.record({ cells: longList }), { maxLength: 3 }),
    numbers: fc.float64Array({ maxLength: 2000 }),
  });
  fc.assert(
    fc.property(message, (value) => {
      const { frame, slices } = structuredClone(sliced(value));
      expect(slices.every(({ items }) => items.length <= 500)).toBe(true);
      for (const slice of slices) addSlice(frame, slice);
      expect(frame).toEqual(structuredClone(value));
    }),
    { numRuns: 60 },
  );
});

it('a bare list goes over too', () => {
  const value = Array.from({ length: 1001 }, (_, at) => ({ at }));
  const { frame, slices } = sliced(value);
  for (const slice of slices) addSlice(frame, slice);
  expect(slices).toHaveLength(3);
  expect(frame).toEqual(value);
});
