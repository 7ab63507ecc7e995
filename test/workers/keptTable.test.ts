import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv/readCsv';
import { openedTable } from '../../src/io/openedFile';
import { createKeptTable } from '../../src/workers/keptTable';
import { aVillage } from '../builders/aPlan';

/** Metres of a hundred-thousandth of a degree of latitude, roughly: one is within what a GPS errs, ten are not. */
const NEAR = 0.00001;
const FAR = 0.0001;

const existing = ['a', 'b', 'c', 'd'].map((id, at) =>
  aVillage(id, [Number((107.1 + at / 10).toFixed(1)), 21.3], { name: `Bản ${id}` }),
);

function keptList(rows: readonly string[]) {
  const { table } = readCsv(['id,name,lat,lon', ...rows].join('\n'));
  const kept = createKeptTable();
  const read = kept.keep(openedTable([{ name: '', table: table!, issues: [] }], 'thon.csv', []));
  return { kept, read, mapping: read.sheets[0]!.guess };
}

describe('a table kept where it was read', () => {
  it('says where its rows fall by what becomes of them, and how far they moved only when they did', async () => {
    const { kept, mapping } = keptList([
      'a,Bản a,21.3,107.1',
      `b,Bản b,${21.3 + NEAR},107.2`,
      `c,Bản c,${21.3 + FAR},107.3`,
      'e,Bản e,21.4,107.9',
      'f,Bản f,xx,107.9',
    ]);
    const { counts, marks } = await kept.map({ sheet: 0, mapping, existing });
    expect(counts).toEqual({ added: 1, changed: 2, same: 1, missing: 1, bad: 1 });
    expect([...marks.same]).toEqual([107.1, 21.3]);
    expect([...marks.changed]).toEqual([107.2, 21.3 + NEAR, 107.3, 21.3 + FAR]);
    expect([...marks.moved]).toEqual([107.3, 21.3, 107.3, 21.3 + FAR]);
    expect([...marks.added]).toEqual([107.9, 21.4]);
    expect([...marks.missing]).toEqual(existing[3]!.position);
  });

  it('hands over the new and changed rows by their place in the plan, all bad rows, and of its cells only the first', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `x${at},Bản ${at},không,107`);
    const { kept, read, mapping } = keptList(['b,Bản đổi tên,21.3,107.2', 'e,Bản e,21.4,107.9', ...many]);
    expect(read.sheets[0]).toMatchObject({ filledRows: 123, width: 4 });
    expect(read.sheets[0]!.head.length).toBeLessThan(50);
    const { badRows, counts } = await kept.map({ sheet: 0, mapping, existing });
    expect(counts.bad).toBe(120);
    expect(badRows).toHaveLength(50);
    expect(kept.badRows()).toHaveLength(120);
    const { rows, missing } = kept.take();
    expect(rows.map(({ at, value }) => [at, value.id, value.name])).toEqual([
      [1, 'b', 'Bản đổi tên'],
      [-1, 'e', 'Bản e'],
    ]);
    expect(missing).toEqual([0, 2, 3]);
  });

  it('asked before it was read, it says so', async () => {
    expect(() => createKeptTable().take()).toThrow(/read before/);
  });
});
