import type { Issue } from '../core/checks/issue';
import { MAX_FILE_BYTES } from './bytes/fileLimits';
import { fileTooLarge } from './bytes/fileTooLarge';
import { sniffFileType, sniffText } from './bytes/sniffFileType';
import { readCsv } from './csv/readCsv';
import { inFile, type OpenedFile, openedTable } from './openedFile';
import type { OpenFileOptions } from './openFileOptions';
import { readPlanInChunks } from './planGeojson/readPlan';

export { inFile, type OpenedFile, type OpenedSheet, type OpenedTable } from './openedFile';
export type { OpenFileOptions } from './openFileOptions';

/** Any file of a user, by what is in it; every issue of the file names it. */
export async function openFile(
  source: string | Uint8Array,
  fileName: string,
  options: OpenFileOptions = {},
): Promise<OpenedFile> {
  const opened = await openUnnamed(source, fileName, options);
  const issues = inFile(opened.issues, fileName);
  return opened.kind === 'table'
    ? { ...opened, issues, fileIssues: inFile(opened.fileIssues, fileName) }
    : { ...opened, issues };
}

/**
 * Any file of a user, by what is in it, whatever its name says; for a page that names the file above its issues.
 * Readers of other formats are loaded when one comes.
 */
export async function openUnnamed(
  source: string | Uint8Array,
  fileName: string,
  options: OpenFileOptions = {},
): Promise<OpenedFile> {
  if (source.length > MAX_FILE_BYTES) return refused(fileTooLarge(source.length));
  const type = typeof source === 'string' ? sniffText(source) : sniffFileType(source);
  if (type === 'zip' && typeof source !== 'string' && (isArchiveName(fileName) || (await isArchive(source)))) {
    const { openArchive } = await import('./archive/openArchive');
    const { places: _, ...inArchive } = options;
    return openArchive(source, fileName, inArchive, openUnnamed);
  }
  if (type === 'xls' && typeof source !== 'string') {
    const { oldOfficeIssue } = await import('./xlsx/oldOfficeIssue');
    return refused(oldOfficeIssue(source));
  }
  if (type === 'xml') {
    const { openXml } = await import('./xml/openXml');
    return openXml(source, fileName);
  }
  if (looksLikeJson(source) || /\.(geo)?json$/i.test(fileName)) {
    const reading = await readPlanInChunks(source, options);
    return reading.plan ? { kind: 'plan', ...reading } : { kind: 'refused', issues: reading.issues };
  }
  const { table, delimiter, issues } = readCsv(source, options.delimiter);
  if (!table) return { kind: 'refused', issues };
  return openedTable([{ name: '', table, issues: [] }], fileName, issues, { delimiter });
}

function refused(issue: Issue): OpenedFile {
  return { kind: 'refused', issues: [issue] };
}

function isArchiveName(fileName: string): boolean {
  return /\.(zip|kmz|xlsx|xlsm|xlsb|ods)$/i.test(fileName);
}

/** An Excel file that is called .csv is opened as what it is; a few bytes that only begin like one are not. */
async function isArchive(source: Uint8Array): Promise<boolean> {
  const { archiveNames } = await import('./archive/archiveNames');
  return archiveNames(source) !== null;
}

function looksLikeJson(source: string | Uint8Array): boolean {
  if (typeof source === 'string')
    return sniffText(source) === 'text' && /^\s*[[{]/.test(source.slice(0, 64).replace('\uFEFF', ''));
  if (sniffFileType(source) !== 'text') return false;
  return /^\s*[[{]/.test(new TextDecoder().decode(source.subarray(0, 64)));
}
