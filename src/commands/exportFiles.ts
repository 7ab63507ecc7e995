import { ANY_MOBILE } from '../core/coverage/result';
import { foldDiacritics } from '../core/plan/foldDiacritics';
import { setDoc, setSession } from '../state/store';
import type { PlanFileOptions as FileOptions, PlanFileFormat } from '../workers/planFile';
import type { FileContext } from './fileContext';
import { groundOf } from './groundOf';
import { runJob } from './runJob';
import { say } from './say';

export interface PlanFileOptions {
  readonly footprints: boolean;
  readonly verdicts: boolean;
  readonly merged?: boolean;
}

/** Formats beside the plan's own file. */
export type CopyFormat = Exclude<PlanFileFormat, 'geojson'>;

/** Hands the plan over as GeoJSON. The document then counts as saved: this is the file it lives in. */
export async function exportPlan(app: FileContext, options: PlanFileOptions): Promise<void> {
  const { plan, fileName } = app.store.getState().doc;
  const name = fileName ?? planFileName(plan.title);
  const content = await planBlob(app, options);
  if (!content) return;
  app.files.download(name, content);
  setDoc(app.store, { saved: plan, fileName: name });
  setSession(app.store, { dialog: null });
  say(app, { tone: 'info', code: 'planExported', params: { name } });
}

/** Writes to the same file where the browser can; elsewhere hands the plan over as a download. */
export async function savePlan(app: FileContext): Promise<void> {
  if (!app.files.canWriteInPlace) return exportPlan(app, { footprints: false, verdicts: false });
  const { doc, session } = app.store.getState();
  const content = await planBlob(app, { footprints: false, verdicts: false });
  if (!content) return;
  const name = doc.fileName ?? planFileName(doc.plan.title);
  try {
    const target = await app.files.write(
      name,
      content,
      session.fileHandle ? { name, handle: session.fileHandle } : null,
    );
    if (!target) return;
    setDoc(app.store, { saved: doc.plan, fileName: target.name });
    setSession(app.store, { fileHandle: target.handle });
    say(app, { tone: 'info', code: 'planSaved', params: { name: target.name } });
  } catch (reason) {
    say(app, { tone: 'error', code: 'planNotSaved', params: { name, reason: String(reason) } });
  }
}

/** Hands over a copy in another format. The document stays as unsaved as it was. */
export async function exportCopy(app: FileContext, format: CopyFormat, options: PlanFileOptions): Promise<void> {
  const { plan } = app.store.getState().doc;
  const name = `${fileStem(plan.title)}${FILE_ENDS[format][app.store.getState().session.language]}`;
  try {
    const content = await planBlob(app, options, format);
    if (!content) return;
    app.files.download(name, content);
    setSession(app.store, { dialog: null });
    say(app, { tone: 'info', code: 'listExported', params: { name } });
  } catch (reason) {
    say(app, { tone: 'error', code: 'planNotSaved', params: { name, reason: String(reason) } });
  }
}

const FILE_ENDS = {
  kml: { vi: '.kml', en: '.kml' },
  kmz: { vi: '.kmz', en: '.kmz' },
  xlsx: { vi: '.xlsx', en: '.xlsx' },
  coverage: { vi: '-vung-phu.geojson', en: '-coverage.geojson' },
} as const;

/** The verdicts and the merged footprint of a file count every network, whatever the view shows. */
async function planBlob(
  app: FileContext,
  { footprints, verdicts, merged = false }: PlanFileOptions,
  format: PlanFileFormat = 'geojson',
): Promise<Blob | null> {
  const { doc, session } = app.store.getState();
  const { plan } = doc;
  const { terrain } = groundOf(plan, session.terrain.terrain);
  const options: FileOptions = {
    format,
    language: session.language,
    footprints,
    merged,
    verdicts,
    filter: ANY_MOBILE,
    ...(terrain && { ground: terrain }),
  };
  return runJob(app, { code: 'export', name: plan.title }, (signal, onProgress) =>
    app.jobs.run('writePlan', { plan, options }, { signal, onProgress }),
  );
}

/** "Quảng Ninh, tái dựng" → "quang-ninh-tai-dung.geojson" */
export function planFileName(title: string): string {
  return `${fileStem(title)}.geojson`;
}

export function fileStem(title: string): string {
  const plain = foldDiacritics(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'phu-song';
}
