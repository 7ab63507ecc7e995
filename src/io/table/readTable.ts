import type { Issue } from '../../core/checks/issue';
import { tinyRadiiOf } from '../../core/checks/tinyRadii';
import { isInQuangNinh } from '../../core/checks/vietnamBounds';
import type { LngLat } from '../../core/geo/lngLat';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { quoted } from '../bytes/fileLimits';
import { crsCode, isWgs84, type Projector } from '../coordinates/crs';
import { type LetterHabit, usesBac } from '../coordinates/parseCoordinate';
import { loadCrsConverter } from '../coordinates/vn2000';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import { IdSet } from '../planGeojson/idSet';
import { isColumnNumbers } from './isColumnNumbers';
import { keySets } from './keySets';
import { otherMeridian } from './otherMeridian';
import { fieldColumns, type RowReader, readRow } from './readRow';
import type { BadTableRow, ReadRow, Table, TableMapping, TableReading } from './tableTypes';
import { takeCommunesToday } from './takeCommunesToday';

/** Names of unknown columns said in one message. */
const MOST_NAMED = 8;
const PLACE_FIELDS = new Set(['id', 'lat', 'lng', 'place']);

/** Typed rows of a table under a mapping. A wrong mapping gives file issues and no rows. */
export async function readTable(
  table: Table,
  mapping: TableMapping,
  places: ReadonlyMap<string, LngLat> = new Map(),
): Promise<TableReading> {
  const headers = headersOf(table, mapping);
  const issues: Issue[] = [];
  const missing = missingColumns(mapping);
  if (missing) issues.push({ code: 'csv.missingColumn', severity: 'error', params: { columns: missing } });
  const code = crsCode(mapping.crs);
  const converter = isWgs84(code) ? null : await loadCrsConverter(code);
  if (!isWgs84(code) && !converter) issues.push({ code: 'crs.unknown', severity: 'error', value: quoted(code) });
  if (issues.length > 0) return { kind: mapping.kind, headers, sites: [], villages: [], badRows: [], issues };
  if (converter) issues.push({ code: 'crs.converted', severity: 'notice', value: code });
  const reading = readRows(table, mapping, headers, converter?.toWgs84 ?? null, issues);
  const rows = mapping.kind === 'sites' ? reading.sites : reading.villages;
  const meridian = converter && (await otherMeridian(rows, converter, places));
  if (meridian) return { ...reading, issues: [...reading.issues, meridian] };
  return mapping.communes === 'today' ? withCommunes(reading, mapping.splitCommunes ?? {}) : reading;
}

/** Only once the places are right: a place decides what a divided commune is today. */
function withCommunes(reading: TableReading, choices: Readonly<Record<string, string>>): TableReading {
  const issues: Issue[] = [...reading.issues];
  const sites = takeCommunesToday(reading.sites, choices, issues);
  const villages = takeCommunesToday(reading.villages, choices, issues);
  return {
    ...reading,
    sites: sites.rows,
    villages: villages.rows,
    splits: [...sites.splits, ...villages.splits],
    issues,
  };
}

function readRows(
  table: Table,
  mapping: TableMapping,
  headers: readonly string[],
  toWgs84: Projector | null,
  issues: Issue[],
): TableReading {
  const reader: RowReader = {
    mapping,
    columns: fieldColumns(mapping),
    headers,
    places: { lat: mapping.columns.lat, lng: mapping.columns.lng, place: mapping.columns.place, headers },
    toWgs84,
    habit: habitOf(table, mapping),
    seenIds: new IdSet(),
    givens: keySets(),
    unmapped: headers.map((_, i) => i).filter((i) => isUnmapped(headers[i] as string, i, mapping)),
    tallies: new Map(),
  };
  const good: ReadRow<Site | Village>[] = [];
  const badRows: BadTableRow[] = [];
  let isFirst = true;
  for (let i = mapping.headerRow ?? 0; i < table.cells.length; i += 1) {
    const cells = table.cells[i] as readonly string[];
    if (isBlank(cells)) continue;
    if (isFirst && mapping.headerRow !== null && isColumnNumbers(cells)) {
      issues.push({ code: 'csv.columnNumbers', severity: 'notice', row: i + 1 });
      isFirst = false;
      continue;
    }
    isFirst = false;
    const { value, given, issues: rowIssues } = readRow(cells, i + 1, reader);
    for (const issue of rowIssues) issues.push(issue);
    if (value) good.push({ row: i + 1, value, given });
    else badRows.push({ row: i + 1, cells, issues: rowIssues });
  }
  gatherFar(issues);
  for (const [code, { count, firstRow }] of reader.tallies) {
    issues.push({ code, severity: 'notice', row: firstRow, params: { count } });
  }
  if (toWgs84 && mostlyElsewhere(good))
    issues.push({ code: 'crs.meridianDoubtful', severity: 'warning', value: mapping.crs });
  if (good.length + badRows.length === 0) issues.push({ code: 'csv.headerOnly', severity: 'notice' });
  noteExtraColumns(reader, headers, issues);
  const { kind } = mapping;
  if (kind === 'sites') issues.push(...tinyRadiiOf(good.map(({ value }) => value as Site)));
  return {
    kind,
    headers,
    sites: kind === 'sites' ? (good as ReadRow<Site>[]) : [],
    villages: kind === 'villages' ? (good as ReadRow<Village>[]) : [],
    badRows,
    issues,
  };
}

/** A wrong central meridian moves every point 26 km for each 15 minutes: most of a list outside the province is a sign. */
function mostlyElsewhere(rows: readonly ReadRow<Site | Village>[]): boolean {
  const places = rows.flatMap(({ value }) => (value.position ? [value.position] : []));
  return places.filter((place) => !isInQuangNinh(place)).length * 2 > places.length;
}

function headersOf(table: Table, { headerRow }: TableMapping): string[] {
  const cells = headerRow === null ? (table.cells[0] ?? []).map(() => '') : (table.cells[headerRow - 1] ?? []);
  return cells.map((cell, i) => cell.trim() || `#${i + 1}`);
}

function missingColumns({ columns }: TableMapping): string | null {
  if (columns.place !== undefined) return null;
  const missing = ['lat', 'lng'].filter((field) => columns[field] === undefined);
  return missing.length > 0 ? missing.map((field) => (field === 'lng' ? 'lon' : field)).join(', ') : null;
}

/** Looked up in the whole table when the first "N" is met, which most never meet. */
function habitOf(table: Table, mapping: TableMapping): LetterHabit {
  let known: boolean | null = null;
  return {
    get nIsSouth() {
      known ??= saysBac(table, mapping);
      return known;
    },
  };
}

function saysBac({ cells }: Table, { columns }: TableMapping): boolean {
  const places = [columns.lat, columns.lng, columns.place].filter((column) => column !== undefined);
  return places.some((column) => cells.some((row) => usesBac(row[column] ?? '')));
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false;
  return true;
}

/** A column of a field this kind of list does not have is kept too, under its header. */
function isUnmapped(header: string, column: number, mapping: TableMapping): boolean {
  const fields = mapping.kind === 'sites' ? SITE_FIELDS : VILLAGE_FIELDS;
  const taken = Object.entries(mapping.columns).some(
    ([field, at]) => at === column && (PLACE_FIELDS.has(field) || fields.has(field === 'radiusKm' ? 'radiusM' : field)),
  );
  return !taken && fieldOfHeader(header) !== 'ignored';
}

function noteExtraColumns({ unmapped }: RowReader, headers: readonly string[], issues: Issue[]): void {
  if (unmapped.length === 0) return;
  const names = unmapped.slice(0, MOST_NAMED).map((i) => headers[i] as string);
  const columns = quoted([...names, ...(unmapped.length > MOST_NAMED ? ['…'] : [])].join(', '));
  issues.push({ code: 'csv.extraColumns', severity: 'notice', params: { columns, count: unmapped.length } });
}

/** So many places outside Vietnam are a list from elsewhere, not slips of the pen: said once. */
const MOST_FAR_PLACES = 10;

function gatherFar(issues: Issue[]): void {
  const far = issues.filter((issue) => issue.code === 'place.outsideVietnam');
  if (far.length <= MOST_FAR_PLACES) return;
  const kept = issues.filter((issue) => issue.code !== 'place.outsideVietnam');
  const [first] = far;
  issues.length = 0;
  issues.push(...kept, {
    code: 'place.outsideVietnam',
    severity: 'notice',
    row: first?.row ?? 1,
    params: { count: far.length },
  });
}
