import { hasErrors } from '../core/checks/issue';
import type { PlanReading } from '../io/planGeojson/planReading';
import { setSession } from '../state/store';
import type { ReadFile } from '../workers/readTypes';
import type { FileContext } from './fileContext';
import type { FileTarget } from './filePort';
import { firstPlan } from './firstPlan';
import { matchIncoming } from './matchIncoming';
import { openPlan } from './openPlan';
import { showTable } from './openTable';
import { readFile } from './readFile';
import type { Offered } from './reviewOffer';
import { say } from './say';

export const OPENABLE = ['.geojson', '.json', '.csv', '.tsv', '.txt', '.xlsx', '.kml', '.kmz', '.gpx', '.zip'] as const;

export async function openFilePicker(app: FileContext): Promise<void> {
  const chosen = await app.files.choose(OPENABLE);
  await openFiles(
    app,
    chosen.map(({ file }) => file),
    chosen[0]?.target.handle ?? null,
  );
}

/**
 * Opens the first file, whatever its format; the others wait until it is taken in or put away. A plan without a fault
 * opens at once; a list, a file without a plan header or with bad rows waits in the import dialog, and so does one
 * whose reference system must be asked. A file that cannot be read changes nothing.
 */
export async function openFiles(app: FileContext, files: readonly File[], handle: unknown = null): Promise<void> {
  const [file, ...rest] = files;
  if (!file) return;
  if (isForGround(app, file)) return (await import('./openTerrain')).openTerrain(app, files);
  const opened = await readFile(app, file);
  if (!opened || !(await showOpened(app, opened, file, handle, rest))) await openFiles(app, rest);
}

/** A height model by its name; and whatever is brought while those are on screen. */
function isForGround({ store }: FileContext, { name }: File): boolean {
  return store.getState().session.dialog === 'terrain' || /\.(hgt|tiff?)(\.gz|\.zip)?$/i.test(name);
}

/** The answer to the question for a reference system: the same file, read again with it. */
export async function openWithCrs(app: FileContext, crs: string): Promise<void> {
  const draft = app.store.getState().session.importDraft;
  if (draft?.kind !== 'crs') return;
  setSession(app.store, { importDraft: null, dialog: null });
  const opened = await readFile(app, draft.file, { crs });
  if (opened) await showOpened(app, opened, draft.file, draft.handle, draft.rest);
}

/** Makes the plan that was read the document, and says what was noticed on the way. */
export function takePlan(app: FileContext, reading: PlanReading, target: FileTarget): void {
  if (!reading.plan) return;
  openPlan(app, reading.plan, target.name);
  setSession(app.store, { fileHandle: target.handle, dialog: null });
  const { title, villages, sites } = reading.plan;
  say(app, {
    tone: 'info',
    code: 'planOpened',
    params: { title, villages: villages.length, sites: sites.length },
    issues: reading.issues,
  });
}

/** An answer to a version of the open plan may wait in the merge dialog. */
async function offered(
  app: FileContext,
  { plan }: PlanReading,
  file: { fileName: string; handle: unknown; rest: readonly File[] },
): Promise<Offered> {
  if (!plan?.parent || plan.planId !== app.store.getState().doc.plan.planId) return null;
  return (await import('./reviewOffer')).offerReply(app, plan, file);
}

/** True when the file waits in a dialog, and the next one with it. */
async function showOpened(
  app: FileContext,
  opened: ReadFile,
  file: File,
  handle: unknown,
  rest: readonly File[],
): Promise<boolean> {
  const base = { fileName: file.name, handle, rest };
  if (opened.kind === 'table') {
    await firstPlan(app);
    showTable(app, opened, file, rest);
    return true;
  }
  if (opened.kind === 'refused') {
    if (opened.issues.some(({ code }) => code === 'crs.missing')) {
      const issues = opened.issues.filter(({ severity }) => severity === 'error');
      const importDraft = { kind: 'crs', ...base, file, issues } as const;
      setSession(app.store, { importDraft, dialog: 'import' });
      return true;
    }
    say(app, { tone: 'error', code: 'fileNotOpened', params: { name: file.name }, issues: opened.issues });
    return false;
  }
  const hasHeader = !opened.issues.some((issue) => issue.code === 'plan.noHeader');
  if (hasHeader && opened.badRows.length === 0 && !hasErrors(opened.issues)) {
    const reply = await offered(app, opened, base);
    if (reply) return reply === 'waits';
    takePlan(app, opened, { name: file.name, handle });
    return false;
  }
  const importDraft = { kind: 'plan', ...base, reading: opened, hasHeader, matched: null } as const;
  setSession(app.store, { importDraft, dialog: 'import' });
  void matchIncoming(app, opened);
  return true;
}
