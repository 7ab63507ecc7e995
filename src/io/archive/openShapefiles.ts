import type { Issue } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';
import { openFeatures } from '../features/openFeatures';
import type { OpenedFile, OpenedSheet, OpenedTable } from '../openedFile';
import { readShapefile } from '../shapefile/readShapefile';

/**
 * The shapefiles of an archive. Of several, each list of points is a layer to choose from, and the lines and polygons
 * of all are shown beside it; where none is a list, the first one is opened.
 */
export async function openShapefiles(
  files: ReadonlyMap<string, Uint8Array>,
  shapes: readonly string[],
  fileName: string,
  issues: readonly Issue[],
  crs: string | undefined,
): Promise<OpenedFile> {
  const [first, ...more] = shapes.map((shp) => openLayer(files, shp, fileName, crs));
  const opened = [await (first as Promise<Layer>), ...(await Promise.all(more))];
  const tables = opened.filter(isTable);
  const [best] = tables;
  if (tables.length === 0 || !best) return withIssues((opened[0] as Layer).file, issues);
  if (opened.length === 1) return withIssues(best.file, issues);
  const sheets = tables.map(({ name, file }): OpenedSheet => {
    const [sheet] = file.sheets as readonly [OpenedSheet];
    return { ...sheet, name, issues: [...file.fileIssues, ...sheet.issues] };
  });
  const known = sheets.map(({ guess }) => Object.keys(guess.columns).length);
  const sheet = known.indexOf(Math.max(...known));
  const { table, guess, issues: own } = sheets[sheet] as OpenedSheet;
  const others = opened.flatMap(othersOf);
  return { ...best.file, table, guess, sheets, sheet, others, fileIssues: issues, issues: [...issues, ...own] };
}

interface Layer {
  readonly name: string;
  readonly file: OpenedFile;
}

async function openLayer(
  files: ReadonlyMap<string, Uint8Array>,
  shp: string,
  fileName: string,
  crs: string | undefined,
): Promise<Layer> {
  const stem = shp.slice(0, -4);
  const name = stem.replace(/^.*[/\\]/, '');
  const part = (ending: string) =>
    [...files].find(([path]) => path.toLowerCase() === `${stem}.${ending}`.toLowerCase())?.[1];
  const content = files.get(shp) as Uint8Array;
  const list = readShapefile({ name, shp: content, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') });
  return { name, file: await openFeatures(list, fileName, crs) };
}

function isTable(layer: Layer): layer is Layer & { readonly file: OpenedTable } {
  return layer.file.kind === 'table';
}

function othersOf({ file }: Layer): readonly Json[] {
  if (file.kind === 'table') return file.others;
  return file.kind === 'plan' ? (file.plan?.otherFeatures ?? []) : [];
}

function withIssues(file: OpenedFile, issues: readonly Issue[]): OpenedFile {
  const all = { ...file, issues: [...issues, ...file.issues] };
  return all.kind === 'table' ? { ...all, fileIssues: [...issues, ...all.fileIssues] } : all;
}
