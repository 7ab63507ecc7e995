import { hasErrors } from '../core/checks/issue';
import type { PlanReading } from '../io/planGeojson/planReading';
import { setSession } from '../state/store';
import type { FileContext } from './fileContext';
import type { FileTarget } from './filePort';
import { openPlan } from './openPlan';
import { openTable } from './openTable';
import { runJob } from './runJob';
import { say } from './say';

export const OPENABLE = ['.geojson', '.json', '.csv', '.tsv', '.txt'] as const;

export async function openFilePicker(app: FileContext): Promise<void> {
  const chosen = await app.files.choose(OPENABLE);
  await openFiles(
    app,
    chosen.map(({ file }) => file),
    chosen[0]?.target.handle ?? null,
  );
}

/**
 * Opens the first file; the others wait until it is taken in or put away. A plan without a fault opens at once; a list,
 * a file without a plan header or with bad rows waits in the import dialog. A file that cannot be read changes nothing.
 */
export async function openFiles(app: FileContext, files: readonly File[], handle: unknown = null): Promise<void> {
  const [file, ...rest] = files;
  if (!file) return;
  const target: FileTarget = { name: file.name, handle };
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    if (!(await openTable(app, file, rest))) await openFiles(app, rest);
    return;
  }
  const reading = await readPlanFile(app, file);
  if (!reading) return openFiles(app, rest);
  if (!reading.plan) {
    say(app, { tone: 'error', code: 'fileNotOpened', params: { name: file.name }, issues: reading.issues });
    return openFiles(app, rest);
  }
  const hasHeader = !reading.issues.some((issue) => issue.code === 'plan.noHeader');
  if (hasHeader && reading.badRows.length === 0 && !hasErrors(reading.issues)) {
    takePlan(app, reading, target);
    return openFiles(app, rest);
  }
  setSession(app.store, {
    importDraft: { kind: 'plan', fileName: file.name, handle, rest, reading, hasHeader },
    dialog: 'import',
  });
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

async function readPlanFile(app: FileContext, file: File): Promise<PlanReading | null> {
  try {
    return await runJob(app, { code: 'openFile', name: file.name }, async (signal, onProgress) => {
      const source = await file.arrayBuffer();
      signal.throwIfAborted();
      return app.jobs.run('readPlan', { source }, { signal, onProgress, transfer: [source] });
    });
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    say(app, { tone: 'error', code: 'fileUnreadable', params: { name: file.name, reason: why } });
    return null;
  }
}
