import type { Issue } from '../../core/checks/issue';
import { quoted } from '../bytes/fileLimits';
import { type OpenedFile, openedTable } from '../openedFile';
import type { OpenFileOptions } from '../openFileOptions';
import { readXlsx } from '../xlsx/readXlsx';
import { archiveNames } from './archiveNames';
import { openShapefiles } from './openShapefiles';
import { unpack } from './unpack';

/** What a ZIP may hold that can be opened, surest first. */
const READABLE = [/\.shp$/i, /(^|\/)doc\.kml$/i, /\.kml$/i, /\.(geo)?json$/i, /\.(csv|tsv)$/i, /\.gpx$/i, /\.txt$/i];
const PARTS = /\.(shp|dbf|prj|cpg)$/i;
const OTHER_SHEETS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^content\.xml$/, 'ods'],
  [/^word\//, 'docx'],
];
const UNPACKED = 0.4;

type OpenInner = (bytes: Uint8Array, name: string, options: OpenFileOptions) => Promise<OpenedFile>;

/** An .xlsx, .kmz or zipped shapefile, or a ZIP with one file in it that can be opened by `openInner`. */
export async function openArchive(
  bytes: Uint8Array,
  fileName: string,
  options: OpenFileOptions,
  openInner: OpenInner,
): Promise<OpenedFile> {
  const names = archiveNames(bytes);
  if (!names) return refused([{ code: 'archive.damaged', severity: 'error' }]);
  const isWorkbook = names.includes('xl/workbook.xml');
  const other = OTHER_SHEETS.find(([sign]) => names.some((name) => sign.test(name)));
  if (!isWorkbook && other) {
    return refused([{ code: 'file.otherDocument', severity: 'error', value: other[1] }]);
  }
  const chosen = isWorkbook ? 'xl/workbook.xml' : chosenOf(names);
  if (chosen === null) {
    const value = quoted(names.join(', '));
    return refused([{ code: 'archive.nothingToOpen', severity: 'error', value }]);
  }
  const shapes = /\.shp$/i.test(chosen) ? seenOf(names).filter((name) => /\.shp$/i.test(name)) : [];
  const wanted = isWorkbook ? (name: string) => /\.(xml|rels)$/.test(name) : partsOf(chosen, shapes);
  const report = (share: number) => options.onProgress?.({ phase: 'unpack', share });
  const { files, issues: unpackIssues } = unpack(bytes, wanted, report);
  if (!files) return refused(unpackIssues);
  report(UNPACKED);
  const issues = [...unpackIssues, ...(isWorkbook ? [] : leftOut(names, [chosen, ...shapes]))];
  if (isWorkbook) return openWorkbook(files, fileName, issues, options);
  if (shapes.length > 0) return openShapefiles(files, shapes, fileName, issues, options.crs);
  const content = files.get(chosen) as Uint8Array;
  const opened = await openInner(content, chosen.replace(/^.*[/\\]/, ''), options);
  const all = { ...opened, issues: [...issues, ...opened.issues] };
  return all.kind === 'table' ? { ...all, fileIssues: [...issues, ...all.fileIssues] } : all;
}

async function openWorkbook(
  files: ReadonlyMap<string, Uint8Array>,
  fileName: string,
  issues: readonly Issue[],
  { crs }: OpenFileOptions,
): Promise<OpenedFile> {
  const read = await readXlsx(files);
  const said = [...issues, ...read.issues];
  return read.sheets.length > 0 ? openedTable(read.sheets, fileName, said, { crs }) : refused(said);
}

/** Without what a Mac puts beside files. */
function seenOf(names: readonly string[]): readonly string[] {
  return names.filter((name) => !/(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(name));
}

function chosenOf(names: readonly string[]): string | null {
  const seen = seenOf(names);
  for (const kind of READABLE) {
    const found = seen.find((name) => kind.test(name));
    if (found !== undefined) return found;
  }
  return null;
}

/** The file itself; of shapefiles, the files beside each that have its name. */
function partsOf(chosen: string, shapes: readonly string[]): (name: string) => boolean {
  if (shapes.length === 0) return (name) => name === chosen;
  const stems = new Set(shapes.map((name) => name.slice(0, -4).toLowerCase()));
  return (name) => PARTS.test(name) && stems.has(name.slice(0, -4).toLowerCase());
}

/** Other files of the archive that could have been opened too. */
function leftOut(names: readonly string[], taken: readonly string[]): Issue[] {
  const others = names.filter((name) => !taken.includes(name) && READABLE.some((kind) => kind.test(name)));
  const value = quoted(others.join(', '));
  return others.length > 0 ? [{ code: 'archive.othersLeft', severity: 'warning', value }] : [];
}

function refused(issues: readonly Issue[]): OpenedFile {
  return { kind: 'refused', issues };
}
