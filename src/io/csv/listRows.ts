import type { Json } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { ILLUSTRATIVE_NOTICE } from '../planGeojson/planKeys';
import type { VillageVerdict } from '../planGeojson/writeFeatures';
import { type CsvLanguage, columnName } from './columnNames';
import type { CsvCell } from './csvText';

/** A verdict with what a list of dead zones says besides. */
export interface ListVerdict extends VillageVerdict {
  readonly nearestSite: string | null;
  readonly distanceM: number | null;
  readonly missingM: number | null;
}

export interface ListOptions {
  readonly language: CsvLanguage;
  /** Computed columns by village id. */
  readonly verdicts?: ReadonlyMap<string, ListVerdict> | undefined;
  /** Every row then says that it is illustrative. */
  readonly illustrative: boolean;
}

/** A list as cells: `fields[i]` is what column i holds, or null for one this version does not know. */
export interface ListRows {
  readonly fields: readonly (string | null)[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export const PLACE_COLUMNS: readonly string[] = ['id', 'name', 'lat', 'lng'];
const withoutName = (fields: ReadonlyMap<string, unknown>) => [...fields.keys()].filter((field) => field !== 'name');
export const SITE_COLUMNS: readonly string[] = [...PLACE_COLUMNS, ...withoutName(SITE_FIELDS)];
export const VILLAGE_COLUMNS: readonly string[] = [...PLACE_COLUMNS, ...withoutName(VILLAGE_FIELDS)];
const VERDICT_COLUMNS = ['covered', 'coverCount', 'servers', 'nearestSite', 'distanceM', 'missingM'] as const;

/** Columns no row fills are left out; columns this version does not know follow under their own names. */
export function listRows(
  rows: readonly (Site | Village)[],
  columns: readonly string[],
  { language, verdicts, illustrative }: ListOptions,
): ListRows {
  const used = columns.filter(
    (field) => PLACE_COLUMNS.includes(field) || rows.some((row) => fieldCell(row, field) !== undefined),
  );
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const computed = verdicts ? VERDICT_COLUMNS : [];
  const noted = illustrative ? ['dataNote'] : [];
  const known = [...used, ...computed, ...noted];
  return {
    fields: [...known, ...extras.map(() => null)],
    header: [...known.map((field) => columnName(field, language)), ...extras],
    rows: rows.map((row) => [
      ...used.map((field) => fieldCell(row, field)),
      ...computed.map((field) => verdictCell(verdicts?.get(row.id), field)),
      ...noted.map(() => ILLUSTRATIVE_NOTICE),
      ...extras.map((key) => extraCell(row.extra?.[key])),
    ]),
  };
}

function fieldCell(row: Site | Village, field: string): CsvCell {
  if (field === 'lng') return row.position?.[0] ?? null;
  if (field === 'lat') return row.position?.[1] ?? null;
  return (row as unknown as Record<string, CsvCell>)[field];
}

function verdictCell(verdict: ListVerdict | undefined, field: (typeof VERDICT_COLUMNS)[number]): CsvCell {
  const value = verdict?.[field];
  return Array.isArray(value) ? value.join(';') : (value as CsvCell);
}

function extraCell(value: Json | undefined): CsvCell {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
