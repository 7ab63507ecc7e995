import type { Issue, IssueCode } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { quoted } from '../bytes/fileLimits';
import type { Projector } from '../coordinates/crs';
import type { LetterHabit } from '../coordinates/parseCoordinate';
import type { FieldReader } from '../fields/fieldReaders';
import { isoMoment, MOMENT_FIELDS } from '../fields/isoMoment';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { objectOf } from '../json/jsonShape';
import type { IdSet } from '../planGeojson/idSet';
import { contentHash, freeId } from '../planGeojson/readId';
import type { Tally } from '../planGeojson/rowContext';
import type { KeySets } from './keySets';
import { parseNumber } from './parseNumber';
import { farAway, type PlaceColumns, readRowPlace } from './readRowPlace';
import type { DecimalMark, TableMapping } from './tableTypes';

/** What the rows of one table share while it is read. */
export interface RowReader {
  readonly mapping: TableMapping;
  /** The columns that hold a field of this kind of list, beside the id and the place. */
  readonly columns: readonly FieldColumn[];
  readonly headers: readonly string[];
  readonly places: PlaceColumns;
  readonly toWgs84: Projector | null;
  readonly habit: LetterHabit;
  readonly seenIds: IdSet;
  readonly givens: KeySets;
  /** Columns no field takes: kept as unknown properties under their header. */
  readonly unmapped: readonly number[];
  readonly tallies: Map<IssueCode, Tally>;
}

export interface FieldColumn {
  readonly column: number;
  readonly target: string;
  readonly read: FieldReader;
  readonly toValue: (cell: string) => Json;
}

export interface RowResult {
  /** null: a bad row. */
  readonly value: Site | Village | null;
  readonly given: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

const WHOLE = new Set(['households', 'population', 'costVnd', 'buildOrder']);
const NUMBERS = new Set([...WHOLE, 'radiusM', 'heightM', 'suggestedLng', 'suggestedLat', 'suggestedHeightM']);

/** Most rows have nothing to say. */
const NO_ISSUES: readonly Issue[] = [];

export function readRow(cells: readonly string[], row: number, reader: RowReader): RowResult {
  if (hasMoreCells(cells, reader.headers.length)) {
    const params = { expected: reader.headers.length, found: cells.length };
    const issue: Issue = { code: 'csv.wrongCellCount', severity: 'error', row, params };
    return { value: null, given: reader.givens.of([]), issues: [issue] };
  }
  const issues: Issue[] = [];
  const value = readFieldCells(cells, row, reader, issues);
  const given = Object.keys(value);
  readPlace(cells, row, reader, value, given, issues);
  readIdCell(cells, row, reader, value, given, issues);
  if (value.name === undefined || value.name === '') value.name = value.id as Json;
  if (reader.mapping.kind === 'sites' && value.status === undefined) value.status = 'existing';
  const extra = extraOf(cells, reader);
  if (extra.length > 0) {
    if (value.extra === undefined) given.push('extra');
    value.extra = { ...(value.extra as object | undefined), ...objectOf(extra) };
  }
  const failed = issues.some((issue) => issue.severity === 'error');
  return {
    value: failed ? null : (value as unknown as Site | Village),
    given: reader.givens.of(given),
    issues: issues.length > 0 ? issues : NO_ISSUES,
  };
}

function hasMoreCells(cells: readonly string[], columns: number): boolean {
  for (let i = columns; i < cells.length; i += 1) if ((cells[i] as string).trim() !== '') return true;
  return false;
}

/** What the mapping says of the columns, worked out once for the table. */
export function fieldColumns({ kind, columns, decimalMark }: TableMapping): FieldColumn[] {
  const fields = kind === 'sites' ? SITE_FIELDS : VILLAGE_FIELDS;
  return Object.entries(columns).flatMap(([field, column]) => {
    const target = field === 'radiusKm' ? 'radiusM' : field;
    const read = fields.get(target);
    return read ? [{ column, target, read, toValue: cellReader(field, target, decimalMark) }] : [];
  });
}

function cellReader(field: string, target: string, mark: DecimalMark): (cell: string) => Json {
  if (MOMENT_FIELDS.has(target)) return isoMoment;
  if (!NUMBERS.has(target)) return (cell) => cell;
  const scale = field === 'radiusKm' ? 1000 : 1;
  return (cell) => {
    const number = parseNumber(cell, mark, WHOLE.has(target));
    if (number === null) return cell;
    return scale === 1 ? number : Number((number * scale).toFixed(3));
  };
}

function readFieldCells(cells: readonly string[], row: number, reader: RowReader, issues: Issue[]) {
  const value: Record<string, Json> = {};
  for (const { column, target, read, toValue } of reader.columns) {
    const cell = (cells[column] ?? '').trim();
    if (cell === '') continue;
    const result = read(toValue(cell));
    if ('value' in result) {
      if (result.value !== undefined) value[target] = result.value;
      continue;
    }
    issues.push({ ...result, row, column: reader.headers[column] as string, value: quoted(cell) });
    if (result.severity !== 'error') value.extra = { ...(value.extra as object | undefined), [target]: cell };
  }
  return value;
}

function readPlace(
  cells: readonly string[],
  row: number,
  reader: RowReader,
  value: Record<string, Json>,
  given: string[],
  issues: Issue[],
): void {
  const { position, swapped, issue } = readRowPlace(cells, reader.places, reader.toWgs84, reader.habit, row);
  value.position = position;
  if (issue) {
    issues.push(issue);
    return;
  }
  if (swapped) count(reader, 'place.swapped', row);
  const label = (value.name as string | undefined) ?? '';
  if (position) {
    given.push('position');
    const far = farAway(position, row, label);
    if (far) issues.push(far);
  } else if (reader.mapping.kind === 'sites') {
    issues.push({ code: 'place.missingSite', severity: 'notice', row, value: label });
  } else {
    issues.push({ code: 'place.missingVillage', severity: 'error', row, value: label });
  }
}

function readIdCell(
  cells: readonly string[],
  row: number,
  reader: RowReader,
  value: Record<string, Json>,
  given: string[],
  issues: Issue[],
): void {
  const column = reader.mapping.columns.id;
  const written = column === undefined ? '' : (cells[column] ?? '').trim();
  if (written === '') {
    count(reader, 'id.generated', row);
    const prefix = reader.mapping.kind === 'sites' ? 'site' : 'village';
    const hash = contentHash([value.name, value.commune, value.position, value.operator]);
    value.id = freeId(`${prefix}-${hash}`, reader.seenIds);
    reader.seenIds.add(value.id);
    return;
  }
  value.id = written;
  given.push('id');
  if (reader.seenIds.add(written)) return;
  const header = reader.headers[column as number] as string;
  issues.push({ code: 'id.duplicate', severity: 'error', row, column: header, value: written, ids: [written] });
}

const NO_EXTRA: readonly [string, Json][] = [];

function extraOf(cells: readonly string[], reader: RowReader): readonly [string, Json][] {
  if (reader.unmapped.length === 0) return NO_EXTRA;
  return reader.unmapped.flatMap((column): [string, Json][] => {
    const cell = (cells[column] ?? '').trim();
    return cell === '' ? [] : [[reader.headers[column] as string, cell]];
  });
}

function count(reader: RowReader, code: IssueCode, row: number): void {
  const known = reader.tallies.get(code);
  if (known) known.count += 1;
  else reader.tallies.set(code, { count: 1, firstRow: row });
}
