import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/core/plan/site';
import type { Village } from '../../src/core/plan/village';
import { matchRows } from '../../src/io/table/matchRows';
import type { ReadRow } from '../../src/io/table/tableTypes';

function row<T extends Site | Village>(number: number, value: T, ...given: string[]): ReadRow<T> {
  return { row: number, value, given: new Set(given) };
}

describe('a list against a plan', () => {
  const a: Village = { id: 'a', name: 'Nà Bắp', position: [107.4, 21.4], commune: 'Ba Chẽ', households: 10 };
  const b: Village = { id: 'b', name: 'Khe Vang', position: [107.5, 21.5], households: 20 };
  const c: Village = { id: 'c', name: 'Xa', position: [107.6, 21.6] };

  it('pairs by id, then name and commune, then 50 metres, and says what changed', () => {
    const { rows, missing } = matchRows<Village>(
      [a, b, c],
      [
        row(2, { ...a, households: 11 }, 'id', 'households', 'position'),
        row(3, { id: 'village-x', name: 'KHE VANG', position: [107.9, 21.9] }, 'name'),
        row(4, { id: 'village-y', name: 'Mới', position: [107.6, 21.7] }, 'name', 'position'),
      ],
    );
    expect(rows.map(({ state, by, changes }) => [state, by, changes])).toEqual([
      ['changed', 'id', ['households']],
      ['changed', 'name', ['name']],
      ['new', null, []],
    ]);
    expect(rows[0]?.value.commune).toBe('Ba Chẽ');
    expect(rows[1]?.value).toEqual({ ...b, name: 'KHE VANG' });
    expect(missing).toEqual([c]);
  });

  it('gives back the very same object when nothing differs', () => {
    const { rows } = matchRows<Village>([a], [row(2, { ...a }, 'id', 'name', 'position', 'households')]);
    expect(rows[0]?.state).toBe('same');
    expect(rows[0]?.value).toBe(a);
  });

  it('pairs one to one, the nearest first, and only within 50 m', () => {
    const near = (id: string, lat: number) => row(2, { id, name: id, position: [107.4, lat] as const }, 'position');
    const { rows } = matchRows<Village>([a], [near('x', 21.4003), near('y', 21.4001), near('z', 21.4005)]);
    expect(rows.map(({ by }) => by)).toEqual([null, 'place', null]);
    expect(matchRows<Village>([a], [near('z', 21.4005)]).rows[0]?.state).toBe('new');
  });

  it('keeps the sites of two operators on one mast apart', () => {
    const site = (id: string, operator: string): Site => ({
      id,
      name: 'Cột 1',
      status: 'existing',
      position: [107, 21],
      operator,
    });
    const { rows } = matchRows<Site>(
      [site('1', 'viettel'), site('2', 'vnpt')],
      [
        row(2, site('x', 'VNPT'), 'name', 'operator', 'position'),
        row(3, site('y', 'mobifone'), 'name', 'operator', 'position'),
      ],
    );
    expect(rows.map(({ existing }) => existing?.id ?? null)).toEqual(['2', null]);
  });
});
