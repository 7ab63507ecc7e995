import { beforeEach, describe, expect, it } from 'vitest';
import { exportPlan } from '../../src/commands/exportFiles';
import { exportBadRows } from '../../src/commands/exportLists';
import { openFiles } from '../../src/commands/openFiles';
import { pasteTable } from '../../src/commands/openTable';
import {
  badRowsOf,
  mergeIntoPlan,
  putImportAway,
  takeAsAreas,
  takeAsPlan,
  takeTable,
} from '../../src/commands/takeImport';
import { undo } from '../../src/commands/undo';
import { describeIssue } from '../../src/i18n/describeIssue';
import type { TableImport } from '../../src/state/importDraft';
import { fakeFileContext } from '../fakes/fileContext';

const file = (name: string, text: string): File => new File([text], name);
const VILLAGES = `Mã,Tên,Vĩ độ,Kinh độ,Số hộ
v1,Bản A,21.48,107.39,33
v2,Bản B,21.50,107.40,hai mươi
v3,Bản C,,107.41,20
v4,Bản D,21.52,107.42,12
`;

let app: ReturnType<typeof fakeFileContext>;
const state = () => app.store.getState();
const draft = () => state().session.importDraft;
const tableRead = () =>
  expect
    .poll(() => {
      const waiting = draft();
      return waiting?.kind === 'table' && waiting.mapped;
    })
    .toBeTruthy();

beforeEach(() => {
  app = fakeFileContext();
});

describe('a list of villages', () => {
  it('waits in the dialog: good rows, bad rows with their reason, the plan untouched', async () => {
    const before = state().doc.plan;
    await openFiles(app, [file('thon.csv', VILLAGES)]);
    await tableRead();
    const table = draft();
    if (table?.kind !== 'table' || !table.mapped) throw new Error('expected a table');
    const { rows } = await app.jobs.run('tableTake', null);
    expect(rows.map(({ value }) => value.id)).toEqual(['v1', 'v4']);
    expect(table.mapped.counts).toEqual({ added: 2, changed: 0, same: 0, missing: 0, bad: 2 });
    expect(table.mapped.badRows.map(({ row }) => row)).toEqual([3, 4]);
    expect(state().doc.plan).toBe(before);
    expect(state().session.dialog).toBe('import');
  });

  it('comes in as one step that one undo takes back', async () => {
    const before = state().doc.plan;
    await openFiles(app, [file('thon.csv', VILLAGES)]);
    await tableRead();
    const table = draft();
    if (table?.kind !== 'table') throw new Error('expected a table');
    await takeTable(app, table);
    expect(state().doc.plan.villages).toHaveLength(2);
    expect(state().results.coverage?.headline.dead).toEqual({ villages: 2, households: 45 });
    undo(app);
    expect(state().doc.plan).toBe(before);
  });

  it('says what it did, and makes no step when it changed nothing', async () => {
    const take = async () => {
      await openFiles(app, [file('thon.csv', VILLAGES)]);
      await tableRead();
      const table = draft();
      if (table?.kind !== 'table') throw new Error('expected a table');
      await takeTable(app, table);
    };
    await take();
    expect(state().session.message).toMatchObject({ params: { added: 2, changed: 0, bad: 2 }, undoable: true });
    const { plan } = state().doc;
    await take();
    expect(state().session.message).toMatchObject({ params: { added: 0, changed: 0, bad: 2 }, undoable: false });
    expect(state().doc.plan).toBe(plan);
    expect(state().doc.history.past).toHaveLength(1);
  });

  it('changes what the plan has where a row differs, leaves the rest the very same, and can take out what is missing', async () => {
    const take = async (text: string, removeMissing = false) => {
      await openFiles(app, [file('thon.csv', text)]);
      await tableRead();
      await takeTable(app, draft() as TableImport, removeMissing);
    };
    await take(VILLAGES);
    const [first, second] = state().doc.plan.villages;
    await take('Mã,Tên,Vĩ độ,Kinh độ,Số hộ\nv4,Bản D,21.52,107.42,99\nv5,Bản Đ,21.6,107.5,7\n');
    const { villages } = state().doc.plan;
    expect(villages.map(({ id, households }) => [id, households])).toEqual([
      ['v1', 33],
      ['v4', 99],
      ['v5', 7],
    ]);
    expect(villages[0]).toBe(first);
    expect(villages[1]).not.toBe(second);
    expect(state().session.message).toMatchObject({ params: { added: 1, changed: 1 } });
    await take('Mã,Tên,Vĩ độ,Kinh độ,Số hộ\nv5,Bản Đ,21.6,107.5,7\n', true);
    expect(state().doc.plan.villages.map(({ id }) => id)).toEqual(['v5']);
  });

  it('hands the bad rows over with a reason column', async () => {
    await openFiles(app, [file('thon.csv', VILLAGES)]);
    await tableRead();
    const table = draft();
    if (table?.kind !== 'table' || !table.mapped) throw new Error('expected a table');
    exportBadRows(app, 'thon.csv', table.mapped.headers, await badRowsOf(app), (issue) => describeIssue(issue, 'vi'));
    const text = await app.files.downloads[0]!.content.text();
    expect(app.files.downloads[0]!.name).toBe('thon-dong-loi.csv');
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(3);
    expect(text).toContain('hai mươi');
  });

  it('may be pasted, and put away again', async () => {
    await pasteTable(app, VILLAGES.replaceAll(',', '\t'), 'bảng vừa dán');
    expect(draft()?.kind).toBe('table');
    putImportAway(app);
    expect(draft()).toBeNull();
    expect(state().session.dialog).toBeNull();
  });

  it('is not looked for in a word or a line pasted by the way', async () => {
    for (const text of ['Bản A', '21.48, 107.39\n', 'một\nhai']) await pasteTable(app, text, 'bảng vừa dán');
    expect(draft()).toBeNull();
    expect(state().session).toMatchObject({ dialog: null, message: { code: 'nothingPasted' } });
  });

  it('with a quote left open still shows its rows, and what is doubtful', async () => {
    await openFiles(app, [file('thon.csv', 'id,name,lat,lon\nv1,"A,21.48,107.39\nv2,B,21.5,107.4\n')]);
    expect(draft()).toMatchObject({ kind: 'table', issues: [{ code: 'csv.badQuotes' }] });
  });

  it('lets a second file wait its turn', async () => {
    await openFiles(app, [
      file('thon.csv', VILLAGES),
      file('tram.csv', 'id,name,lat,lon,operator\ns1,A,21.48,107.39,viettel\n'),
    ]);
    expect(draft()?.fileName).toBe('thon.csv');
    putImportAway(app);
    await expect.poll(() => draft()?.fileName).toBe('tram.csv');
  });
});

describe('a GeoJSON file', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [107, 21],
        [107.1, 21],
        [107.1, 21.1],
        [107, 21.1],
        [107, 21],
      ],
    ],
  };
  const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

  it('that cannot be read changes nothing and says why', async () => {
    const before = state().doc.plan;
    await openFiles(app, [file('plan.geojson', '{"type":"FeatureCollection","features":[')]);
    expect(state().doc.plan).toBe(before);
    expect(state().session.message).toMatchObject({ tone: 'error', code: 'fileNotOpened' });
    expect(state().session.message?.issues?.[0]?.code).toBe('json.truncated');
  });

  it('of polygons can become exclusion areas', async () => {
    await openFiles(app, [
      file('rung.geojson', collection({ type: 'Feature', properties: { name: 'Rừng' }, geometry: square })),
    ]);
    const waiting = draft();
    if (waiting?.kind !== 'plan') throw new Error('expected a plan import');
    takeAsAreas(app, waiting, 'exclusion');
    expect(state().doc.plan.areas).toMatchObject([{ name: 'Rừng', areaKind: 'exclusion' }]);
  });

  it('without a header can be merged: matched by id, one step', async () => {
    const village = {
      type: 'Feature',
      id: 'v1',
      properties: { id: 'v1', kind: 'village', name: 'Bản A', households: 5 },
      geometry: { type: 'Point', coordinates: [107.39, 21.48] },
    };
    await openFiles(app, [file('a.geojson', collection(village))]);
    let waiting = draft();
    if (waiting?.kind !== 'plan') throw new Error('expected a plan import');
    takeAsPlan(app, waiting);
    await openFiles(app, [
      file('b.geojson', collection({ ...village, properties: { ...village.properties, households: 9 } })),
    ]);
    waiting = draft();
    if (waiting?.kind !== 'plan') throw new Error('expected a plan import');
    await mergeIntoPlan(app, waiting);
    expect(state().doc.plan.villages).toMatchObject([{ id: 'v1', households: 9 }]);
    expect(state().doc.history.past).toHaveLength(1);
  });

  it('exported and opened again is the same plan', async () => {
    const village = {
      type: 'Feature',
      id: 'v1',
      properties: { id: 'v1', kind: 'village', name: 'Bản A' },
      geometry: { type: 'Point', coordinates: [107.39, 21.48] },
    };
    await openFiles(app, [file('a.geojson', collection(village))]);
    const waiting = draft();
    if (waiting?.kind !== 'plan') throw new Error('expected a plan import');
    takeAsPlan(app, waiting);
    const { plan } = state().doc;
    await exportPlan(app, { footprints: true, verdicts: true });
    const text = await app.files.downloads[0]!.content.text();
    await openFiles(app, [file('again.geojson', text)]);
    expect(state().doc.plan).toEqual(plan);
    expect(state().doc.plan).toBe(state().doc.saved);
  });
});
