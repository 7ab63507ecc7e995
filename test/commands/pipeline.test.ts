import { beforeEach, describe, expect, it } from 'vitest';
import { openFiles, openWithCrs } from '../../src/commands/openFiles';
import { chooseDelimiter, chooseSheet, forgetLayout, mapTable } from '../../src/commands/openTable';
import { takeTable } from '../../src/commands/takeImport';
import type { TableImport } from '../../src/state/importDraft';
import { JobTookTooLong } from '../../src/workers/jobTookTooLong';
import { aWorkbook } from '../builders/aWorkbook';
import { fakeFileContext } from '../fakes/fileContext';

const ROWS = [
  ['Tên thôn', 'Vĩ độ', 'Kinh độ', 'Tổng'],
  ['Khe Vàng', 21.5, 107.4, 41],
];

let app: ReturnType<typeof fakeFileContext>;
const draft = () => app.store.getState().session.importDraft;
const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);

async function table(): Promise<TableImport> {
  await expect.poll(() => (draft()?.kind === 'table' ? (draft() as TableImport).mapped : null)).toBeTruthy();
  return draft() as TableImport;
}

const goodRows = ({ mapped }: TableImport) => mapped!.counts.added + mapped!.counts.changed + mapped!.counts.same;
const firstRow = async () => (await app.jobs.run('tableTake', null)).rows[0]!.value;

beforeEach(() => {
  app = fakeFileContext();
});

describe('the way of a list, whatever its format', () => {
  it('a workbook waits with its best sheet; another one can be chosen', async () => {
    const book = aWorkbook([
      { name: 'Bìa', rows: [['Báo cáo']] },
      { name: 'Danh sách', rows: ROWS },
    ]);
    await openFiles(app, [file('a.xlsx', book)]);
    const first = await table();
    expect(first.sheet).toBe(1);
    expect(goodRows(first)).toBe(1);
    chooseSheet(app, 0);
    expect(goodRows(await table())).toBe(0);
    chooseSheet(app, 1);
    expect(goodRows(await table())).toBe(1);
  });

  it('a text is cut again where the user knows the delimiter', async () => {
    await openFiles(app, [file('a.csv', 'Tên thôn;Vĩ độ;Kinh độ\nKhe, suối;21,5;107,4\n')]);
    expect((await table()).delimiter).toBe(';');
    await chooseDelimiter(app, ',');
    expect((await table()).delimiter).toBe(',');
    await chooseDelimiter(app, ';');
    await table();
    expect((await firstRow()).name).toBe('Khe, suối');
  });

  it('remembers what the user changed for the next list with these columns, until told to forget', async () => {
    const open = async (name: string, rows: typeof ROWS) => {
      await openFiles(app, [file(name, rows.map((row) => row.join(';')).join('\n'))]);
      return table();
    };
    const first = await open('a.csv', ROWS);
    expect(first.remembered).toBe(false);
    await mapTable(app, { ...first.mapping, columns: { ...first.mapping.columns, households: 3 } });
    await takeTable(app, await table());
    const again = await open('b.csv', [
      [],
      ROWS[0]!.map((cell) => String(cell).toUpperCase()),
      ['Nà', 21.6, 107.5, 12],
    ]);
    expect(again.remembered).toBe(true);
    expect(again.mapping.headerRow).toBe(2);
    expect(await firstRow()).toMatchObject({ name: 'Nà', households: 12 });
    forgetLayout(app);
    expect((await table()).mapping.columns.households).toBeUndefined();
    expect((await open('c.csv', ROWS)).remembered).toBe(false);
  });

  it('metres of no named system are asked for, and the file is read again', async () => {
    const feature = {
      type: 'Feature',
      properties: { name: 'Khe', kind: 'village' },
      geometry: { type: 'Point', coordinates: [463143.597, 2381119.846] },
    };
    await openFiles(app, [file('m.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))]);
    expect(draft()).toMatchObject({ kind: 'crs', issues: [{ code: 'crs.missing' }] });
    await openWithCrs(app, 'EPSG:5899');
    const waiting = draft();
    if (waiting?.kind !== 'plan') throw new Error('expected a plan');
    expect(waiting.reading.plan!.villages[0]!.position[0]).toBeCloseTo(107.3961, 6);
  });

  it('an archive over its time is ended with a sentence; a text has no limit', async () => {
    const limits: (number | undefined)[] = [];
    const slow = {
      ...app,
      jobs: {
        run: async (_kind: string, _ask: unknown, options: { limitSeconds?: number } = {}) => {
          limits.push(options.limitSeconds);
          throw new JobTookTooLong(options.limitSeconds ?? 0);
        },
      },
    } as unknown as typeof app;
    await openFiles(slow, [file('a.xlsx', aWorkbook([{ name: 'a', rows: ROWS }]))]);
    expect(app.store.getState().session.message).toMatchObject({
      code: 'fileNotOpened',
      issues: [{ code: 'file.tookTooLong', params: { seconds: 30 } }],
    });
    await openFiles(slow, [file('a.kml', '<kml/>')]);
    await openFiles(slow, [file('a.csv', 'a;b')]);
    expect(limits).toEqual([30, 30, undefined]);
  });

  it('a file over the limit is refused before a byte of it is read', async () => {
    const big = { name: 'to.zip', size: 300 * 2 ** 20, arrayBuffer: () => Promise.reject(new Error('was read')) };
    await openFiles(app, [big as unknown as File]);
    expect(app.store.getState().session.message).toMatchObject({ issues: [{ code: 'file.tooLarge' }] });
  });
});
