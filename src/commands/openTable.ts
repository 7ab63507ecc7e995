import type { TableMapping } from '../io/table/tableTypes';
import { setSession } from '../state/store';
import type { CellsReading } from '../workers/job';
import type { FileContext } from './fileContext';
import { firstPlan } from './firstPlan';
import { runJob } from './runJob';
import { say } from './say';

/** A table file: read, guessed, and shown in the import dialog. False when it cannot be read; the reason is said. */
export async function openTable(app: FileContext, file: File, rest: readonly File[]): Promise<boolean> {
  const reading = await runJob(app, { code: 'openFile', name: file.name }, async (signal) => {
    const source = await file.arrayBuffer();
    signal.throwIfAborted();
    return app.jobs.run('readTable', { source, fileName: file.name }, { signal, transfer: [source] });
  });
  await firstPlan(app);
  return reading !== null && showTable(app, reading, file.name, rest);
}

/** Cells pasted from a spreadsheet go the way of a file. A word or a line pasted by the way is no table. */
export async function pasteTable(app: FileContext, text: string, name: string): Promise<void> {
  const reading = await app.jobs.run('readTable', { source: text, fileName: '' });
  const rows = reading.cells?.filter((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  if (rows.length < 2 || rows.every((row) => row.length < 2)) {
    return say(app, { tone: 'info', code: 'nothingPasted' });
  }
  await firstPlan(app);
  showTable(app, reading, name, []);
}

/** The user changed the mapping: the rows are read again under it. The newest mapping wins. */
export async function mapTable(app: FileContext, mapping: TableMapping): Promise<void> {
  const draft = app.store.getState().session.importDraft;
  if (draft?.kind !== 'table') return;
  setSession(app.store, { importDraft: { ...draft, mapping, mapped: null } });
  const { plan } = app.store.getState().doc;
  const existing = mapping.kind === 'sites' ? plan.sites : plan.villages;
  const mapped = await app.jobs.run('mapTable', { cells: draft.cells, mapping, existing });
  const now = app.store.getState().session.importDraft;
  if (now?.kind === 'table' && now.mapping === mapping) setSession(app.store, { importDraft: { ...now, mapped } });
}

/** Doubtful quotes and the like are said in the dialog, beside the rows they spoiled. */
function showTable(
  app: FileContext,
  { cells, guess, issues }: CellsReading,
  name: string,
  rest: readonly File[],
): boolean {
  if (!cells || !guess) {
    say(app, { tone: 'error', code: 'fileNotOpened', params: { name }, issues });
    return false;
  }
  const { kind, headerRow, columns, crs, decimalMark } = guess;
  const mapping: TableMapping = { kind, headerRow, columns, crs, decimalMark };
  setSession(app.store, {
    importDraft: { kind: 'table', fileName: name, handle: null, rest, cells, guess, mapping, mapped: null, issues },
    dialog: 'import',
  });
  void mapTable(app, mapping);
  return true;
}
