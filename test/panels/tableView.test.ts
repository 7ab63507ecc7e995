import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  idsBetween,
  nextSort,
  searchInSteps,
  searchRows,
  sortInSteps,
  sortRows,
} from '../../src/panels/tables/tableView';

const NAMES = ['Đảo Trần', 'Mã Châu', 'Thanh Lân', 'Bản 10', 'Bản 2', 'Bản Sán Chỉ'];
const itself = (name: string): string => name;

describe('search', () => {
  test('finds names without their marks, in any order of the words', () => {
    expect(searchRows(NAMES, 'dao tran', itself)).toEqual(['Đảo Trần']);
    expect(searchRows(NAMES, 'CHAU ma', itself)).toEqual(['Mã Châu']);
    expect(searchRows(NAMES, 'Ma\u0303 Cha\u0302u', itself)).toEqual(['Mã Châu']);
  });

  test('gives the very same rows when nothing is asked', () => {
    expect(searchRows(NAMES, '  ', itself)).toBe(NAMES);
  });

  test('finds nothing where nothing matches', () => {
    expect(searchRows(NAMES, 'ba chẽ', itself)).toEqual([]);
  });
});

describe('sorting', () => {
  test('follows the Vietnamese alphabet, and numbers inside names', () => {
    expect(sortRows(NAMES, 1, itself)).toEqual(['Bản 2', 'Bản 10', 'Bản Sán Chỉ', 'Đảo Trần', 'Mã Châu', 'Thanh Lân']);
  });

  test('keeps unknown values last, both ways, and ties in their order', () => {
    const rows = [{ n: 2, id: 'a' }, { id: 'b' }, { n: 5, id: 'c' }, { n: 2, id: 'd' }] as { n?: number; id: string }[];
    const ids = (direction: 1 | -1) => sortRows(rows, direction, ({ n }) => n).map(({ id }) => id);
    expect(ids(1)).toEqual(['a', 'd', 'c', 'b']);
    expect(ids(-1)).toEqual(['c', 'a', 'd', 'b']);
  });

  test('turns round on the same head, and begins with the first way on another', () => {
    expect(nextSort({ key: 'name', direction: 1 }, 'name')).toEqual({ key: 'name', direction: -1 });
    expect(nextSort({ key: 'name', direction: -1 }, 'households', -1)).toEqual({ key: 'households', direction: -1 });
  });
});

test('a range takes both ends, whichever came first', () => {
  expect(idsBetween(NAMES, itself, 2, 1)).toEqual(['Mã Châu', 'Thanh Lân']);
});

describe('in steps', () => {
  const rowsOf = fc.array(fc.record({ n: fc.option(fc.nat(50), { nil: undefined }), name: fc.string() }), {
    minLength: 0,
    maxLength: 3,
  });
  const allOf = <Value>(work: Generator<void, Value>): Value => {
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value;
  };

  test('a list long enough to be merged is sorted as at once, ties included', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.integer({ min: 0, max: 3_000 }),
        fc.constantFrom(1 as const, -1 as const),
        (few, n, way) => {
          const rows = Array.from({ length: n * few.length }, (_, at) => ({ ...few[at % few.length]!, at }));
          for (const value of [(row: (typeof rows)[0]) => row.n, (row: (typeof rows)[0]) => row.name]) {
            expect(allOf(sortInSteps(rows, way, value))).toEqual(sortRows(rows, way, value));
          }
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  test('a long list is searched as at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => NAMES[at % NAMES.length]!);
    expect(allOf(searchInSteps(rows, 'ban', itself))).toEqual(searchRows(rows, 'ban', itself));
    expect(allOf(searchInSteps(rows, ' ', itself))).toBe(rows);
  });
});
