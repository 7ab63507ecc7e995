import type { Delimiter } from '../io/csv/readCsv';
import type { TableGuess, TableMapping } from '../io/table/tableTypes';
import type { TableImport } from '../state/importDraft';
import { setSession } from '../state/store';
import type { ReadTable, SheetHead } from '../workers/readTypes';
import type { FileContext } from './fileContext';
import { firstPlan } from './firstPlan';
import { forgetMapping, rememberedMapping } from './layoutMemory';
import { readFile } from './readFile';
import { say } from './say';

/** Cells pasted from a spreadsheet go the way of a file. A word or a line pasted by the way is no table. */
export async function pasteTable(app: FileContext, text: string, name: string): Promise<void> {
  const opened = await app.jobs.run('readFile', { source: text, fileName: '' });
  const sheet = opened.kind === 'table' ? opened.sheets[opened.sheet] : undefined;
  if (opened.kind !== 'table' || !sheet || sheet.filledRows < 2 || sheet.width < 2) {
    return say(app, { tone: 'info', code: 'nothingPasted' });
  }
  await firstPlan(app);
  showTable(app, opened, new File([text], name, { type: 'text/plain' }), []);
}

/** The user changed the mapping: the rows are read again under it. The newest mapping wins. */
export async function mapTable(app: FileContext, mapping: TableMapping): Promise<void> {
  const draft = tableDraft(app);
  if (!draft) return;
  setSession(app.store, { importDraft: { ...draft, mapping, mapped: null } });
  const { plan } = app.store.getState().doc;
  const existing = mapping.kind === 'sites' ? plan.sites : plan.villages;
  const mapped = await app.jobs.run('tableMap', { sheet: draft.sheet, mapping, existing });
  const now = app.store.getState().session.importDraft;
  if (now?.kind === 'table' && now.mapping === mapping) setSession(app.store, { importDraft: { ...now, mapped } });
}

/** The layout is read as guessed, now and the next time. */
export function forgetLayout(app: FileContext): void {
  const draft = tableDraft(app);
  if (!draft) return;
  forgetMapping(app, draft);
  waitInDialog(app, { ...draft, mapping: draft.guessed, remembered: false });
}

/** Another sheet of the workbook, with a guess of its own. */
export function chooseSheet(app: FileContext, sheet: number): void {
  const draft = tableDraft(app);
  if (draft) waitInDialog(app, { ...draft, ...sheetOf(app, draft, sheet) });
}

/** The user knows what separates the cells: the file is cut again. */
export async function chooseDelimiter(app: FileContext, delimiter: Delimiter): Promise<void> {
  const draft = tableDraft(app);
  if (!draft) return;
  const opened = await readFile(app, draft.file, { delimiter });
  if (opened?.kind === 'table' && tableDraft(app)?.file === draft.file) showTable(app, opened, draft.file, draft.rest);
}

/** Doubtful quotes and the like are said in the dialog, beside the rows they spoiled. */
export function showTable(app: FileContext, opened: ReadTable, file: File, rest: readonly File[]): void {
  const { sheets, delimiter, others, fileIssues } = opened;
  const base = { kind: 'table', fileName: file.name, file, handle: null, rest, sheets, delimiter, others } as const;
  waitInDialog(app, { ...base, fileIssues, ...sheetOf(app, { sheets, fileIssues }, opened.sheet) });
}

function sheetOf(app: FileContext, { sheets, fileIssues }: Pick<TableImport, 'sheets' | 'fileIssues'>, sheet: number) {
  const { head, guess, issues } = sheets[sheet] as SheetHead;
  const guessed = mappingOf(guess);
  const remembered = rememberedMapping(app, guess);
  return {
    sheet,
    head,
    guess,
    guessed,
    mapping: remembered ?? guessed,
    remembered: remembered !== null,
    mapped: null,
    issues: [...fileIssues, ...issues],
  };
}

/** The guess without what was only shown of it. */
function mappingOf({ kind, headerRow, columns, crs, decimalMark, communes }: TableGuess): TableMapping {
  return { kind, headerRow, columns, crs, decimalMark, ...(communes && { communes }) };
}

function waitInDialog(app: FileContext, draft: TableImport): void {
  setSession(app.store, { importDraft: draft, dialog: 'import' });
  void mapTable(app, draft.mapping);
}

function tableDraft(app: FileContext): TableImport | null {
  const draft = app.store.getState().session.importDraft;
  return draft?.kind === 'table' ? draft : null;
}
