import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdSet } from '../../src/io/planGeojson/idSet';

const id = fc.oneof(
  fc.nat(3000).map((at) => `s${at}`),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', '__proto__', 'liquid', 'costarring', 'declinate', 'macallums'),
);
/** As bad as hashes can be: all the same, few, or all in a row. */
const hash = fc.constantFrom<((text: string) => number) | undefined>(
  undefined,
  () => 7,
  () => -1,
  (text) => text.length,
  (text) => Number(text.slice(1)) | 0,
);

describe('the ids of a long list', () => {
  test('are a set, however their hashes fall', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 3000, size: 'max' }), hash, (ids, hashOf) => {
        const set = new IdSet(hashOf);
        const plain = new Set<string>();
        const asked = ids.map((each) => {
          const before = [set.has(each), plain.has(each)];
          const isNew = !plain.has(each);
          plain.add(each);
          return [...before, set.add(each), isNew, set.has(each)];
        });
        for (const [has, had, added, isNew, now] of asked) {
          expect(has).toBe(had);
          expect(added).toBe(isNew);
          expect(now).toBe(true);
        }
        expect([...plain].every((each) => set.has(each))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
