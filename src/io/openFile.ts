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

/** Any file of a user, by what is in it, whatever its name says. Readers of other formats are loaded when one comes. */
export async function openFile(
  source: string | Uint8Array,
  fileName: string,
  options: OpenFileOptions = {},
): Promise<OpenedFile> {
  if (source.length > MAX_FILE_BYTES) return refused(fileTooLarge(source.length), fileName);
  const type = typeof source === 'string' ? sniffText(source) : sniffFileType(source);
  if (type === 'zip' && typeof source !== 'string' && (isArchiveName(fileName) || (await isArchive(source)))) {
    const { openArchive } = await import('./archive/openArchive');
    return openArchive(source, fileName, options, openFile);
  }
  if (type === 'xls' && typeof source !== 'string') {
    const { oldOfficeIssue } = await import('./xlsx/oldOfficeIssue');
    return refused(oldOfficeIssue(source), fileName);
  }
  if (type === 'xml') {
    const { openXml } = await import('./xml/openXml');
    return openXml(source, fileName);
  }
  if (looksLikeJson(source) || /\.(geo)?json$/i.test(fileName)) {
    const reading = await readPlanInChunks(source, options);
    const issues = inFile(reading.issues, fileName);
    return reading.plan ? { kind: 'plan', ...reading, issues } : { kind: 'refused', issues };
  }
  const { table, delimiter, issues } = readCsv(source, options.delimiter);
  if (!table) return { kind: 'refused', issues: inFile(issues, fileName) };
  return openedTable([{ name: '', table, issues: [] }], fileName, issues, { delimiter });
}

function refused(issue: Issue, fileName: string): OpenedFile {
  return { kind: 'refused', issues: inFile([issue], fileName) };
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
