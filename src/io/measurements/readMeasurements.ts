import type { Issue } from '../../core/checks/issue';
import { roundLngLat } from '../../core/geo/lngLat';
import { foldDiacritics } from '../../core/plan/foldDiacritics';
import { type MeasuredPoint, RSRP_RANGE_DBM } from '../../core/radio/measuredPoint';
import { parseCoordinate } from '../coordinates/parseCoordinate';
import { readCsv } from '../csv/readCsv';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import { guessDecimalMark, parseNumber } from '../table/parseNumber';
import type { DecimalMark } from '../table/tableTypes';

export interface MeasurementReading {
  readonly points: readonly MeasuredPoint[];
  readonly issues: readonly Issue[];
}

const HEADER_ROWS = 20;
/** Faults of rows beyond these are only counted. */
const MOST_ROWS_SAID = 20;

/** Headers of drive tests beside those of every list, folded. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  level: [
    'rsrp',
    'rsrp dbm',
    'ss rsrp',
    'ss rsrp dbm',
    'muc thu',
    'muc thu dbm',
    'muc thu rsrp',
    'dbm',
    'level',
    'level dbm',
    'signal dbm',
  ],
  time: ['time', 'timestamp', 'datetime', 'thoi gian', 'thoi diem', 'ngay gio', 'date time'],
  site: [
    'site',
    'tram',
    'ten tram',
    'site id',
    'ma tram',
    'serving site',
    'tram phuc vu',
    'site name',
    'enodeb',
    'gnodeb',
  ],
  operator: ['operator', 'nha mang', 'mang'],
  band: ['band', 'bang tan', 'freq', 'frequency', 'tan so'],
};

/**
 * Reads levels measured in the field from CSV or TSV: a latitude, a longitude and RSRP in dBm per row, and if it says so
 * the time, site, operator and band. Never throws; a row that cannot be read is left out and said.
 */
export function readMeasurements(source: Uint8Array | string, fileName: string): MeasurementReading {
  const { table, issues: unread } = readCsv(source);
  if (!table) return { points: [], issues: unread.map((issue) => ({ ...issue, file: fileName })) };
  const found = findColumns(table.cells);
  if (!found) return { points: [], issues: [{ code: 'measured.noColumns', severity: 'error', file: fileName }] };
  const { columns, headerRow } = found;
  const rows = table.cells.slice(headerRow);
  const mark = guessDecimalMark(rows.slice(0, 200));
  const points: MeasuredPoint[] = [];
  const issues: Issue[] = unread.map((issue) => ({ ...issue, file: fileName }));
  let bad = 0;
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const read = readRow(cells, columns, mark);
    if ('position' in read) points.push(read);
    else if (++bad <= MOST_ROWS_SAID) issues.push({ ...read, row: headerRow + 1 + i, file: fileName });
  });
  if (bad > MOST_ROWS_SAID) {
    issues.push({
      code: 'measured.moreBadRows',
      severity: 'warning',
      file: fileName,
      params: { rows: bad - MOST_ROWS_SAID },
    });
  }
  if (points.length === 0 && bad === 0) issues.push({ code: 'file.empty', severity: 'error', file: fileName });
  return { points, issues };
}

type Columns = Readonly<Record<string, number>>;

function findColumns(cells: readonly (readonly string[])[]): { columns: Columns; headerRow: number } | null {
  for (const [i, row] of cells.slice(0, HEADER_ROWS).entries()) {
    const columns: Record<string, number> = {};
    row.forEach((header, at) => {
      const field = meaning(header);
      if (field !== null) columns[field] ??= at;
    });
    if (columns.lat !== undefined && columns.lng !== undefined && columns.level !== undefined) {
      return { columns, headerRow: i + 1 };
    }
  }
  return null;
}

function meaning(header: string): string | null {
  const folded = foldDiacritics(header.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
  for (const [field, words] of Object.entries(WORDS)) if (words.includes(folded)) return field;
  const known = fieldOfHeader(header);
  if (known === 'x') return 'lng';
  if (known === 'y') return 'lat';
  return known === 'lat' || known === 'lng' ? known : null;
}

function readRow(cells: readonly string[], columns: Columns, mark: DecimalMark): MeasuredPoint | Issue {
  const cell = (field: string): string => cells[columns[field] ?? -1]?.trim() ?? '';
  const lat = parseCoordinate(cell('lat'))?.value ?? Number.NaN;
  const lng = parseCoordinate(cell('lng'))?.value ?? Number.NaN;
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
    return { code: 'measured.badPlace', severity: 'warning', value: `${cell('lat')}; ${cell('lng')}` };
  }
  const levelDbm = parseNumber(
    cell('level')
      .replace(/−/g, '-')
      .replace(/\s*dbm$/i, ''),
    mark,
    false,
  );
  if (levelDbm === null || levelDbm < RSRP_RANGE_DBM[0] || levelDbm > RSRP_RANGE_DBM[1]) {
    const [least, greatest] = RSRP_RANGE_DBM;
    return { code: 'measured.badLevel', severity: 'warning', value: cell('level'), params: { least, greatest } };
  }
  const said = ['time', 'site', 'operator', 'band'].flatMap((field) =>
    cell(field) === '' ? [] : [[field, cell(field)]],
  );
  return { position: roundLngLat([lng, lat]), levelDbm, ...Object.fromEntries(said) };
}
