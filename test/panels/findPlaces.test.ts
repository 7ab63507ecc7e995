import { expect, test } from 'vitest';
import { findPlaces } from '../../src/panels/palette/findPlaces';

const NAMES = ['Thôn Trần Phú', 'BTS Đảo Trần', 'Đảo Trần', 'Mã Châu', 'Bản Châu Mã'];
const find = (query: string, most = 9) => findPlaces(NAMES, query, (name) => name, most);

test('names that begin with the query come first, then words, then anything with all words', () => {
  expect(find('dao tran')).toEqual(['Đảo Trần', 'BTS Đảo Trần']);
  expect(find('tran')).toEqual(['Thôn Trần Phú', 'BTS Đảo Trần', 'Đảo Trần']);
  expect(find('ma chau')).toEqual(['Mã Châu', 'Bản Châu Mã']);
});

test('an empty query finds nothing, and the list is cut', () => {
  expect(find(' ')).toEqual([]);
  expect(find('a', 2)).toHaveLength(2);
});
