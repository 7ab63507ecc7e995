import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';

async function read(text: string) {
  const opened = await openFile(text, 'danh-sach.csv');
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened.issues));
  return { opened, reading: await readTable(opened.table, opened.guess) };
}

describe('a list without a header', () => {
  it('is guessed by what its cells measure, in any order of its columns', async () => {
    const orders = fc.shuffledSubarray(['name', 'lat', 'lng', 'count'], { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const cells = {
          name: ['Khe Vàng', 'Nà Bấc'],
          lat: ['21.5277', '20.9744'],
          lng: ['107.9663', '107.7656'],
          count: ['20', '22'],
        };
        const text = [0, 1].map((i) => order.map((key) => cells[key as keyof typeof cells][i]).join(';')).join('\n');
        const { reading } = await read(text);
        expect(reading.villages.map(({ row, value }) => [row, value.name, value.position])).toEqual([
          [1, 'Khe Vàng', [107.9663, 21.5277]],
          [2, 'Nà Bấc', [107.7656, 20.9744]],
        ]);
      }),
      { numRuns: 24 },
    );
  });

  it('in metres is VN-2000, which is said to be a guess', async () => {
    const { opened, reading } = await read('1;Khe Vàng;2381392,751;522211,430\n2;Khe Cầu;2320122,086;501426,955\n');
    expect(opened.guess).toMatchObject({ headerRow: null, crs: 'EPSG:5899' });
    expect(opened.issues.map(({ code }) => code)).toContain('csv.noHeader');
    const [first] = reading.villages;
    expect(first!.value.name).toBe('Khe Vàng');
    expect(first!.value.position[0]).toBeCloseTo(107.9663, 6);
  });

  it('of nothing that can be measured is left to the user', async () => {
    const { opened } = await read('a;b;c\nd;e;f\n');
    expect(opened.guess.columns).toEqual({});
  });
});
