import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { ILLUSTRATIVE_NOTICE } from '../planGeojson/planKeys';
import type { VillageVerdict } from '../planGeojson/writeFeatures';
import { type CsvLanguage, columnName } from './columnNames';
import { type CsvCell, csvText } from './csvText';

/** A verdict with what a list of dead zones says besides. */
export interface ListVerdict extends VillageVerdict {
  readonly nearestSite: string | null;
  readonly distanceM: number | null;
  readonly missingM: number | null;
}

export interface WriteListOptions {
  readonly language: CsvLanguage;
  /** Computed columns by village id. */
  readonly verdicts?: ReadonlyMap<string, ListVerdict>;
}

const PLACE = ['id', 'name', 'lat', 'lng'];
const withoutName = (fields: ReadonlyMap<string, unknown>) => [...fields.keys()].filter((field) => field !== 'name');
export const SITE_COLUMNS: readonly string[] = [...PLACE, ...withoutName(SITE_FIELDS)];
export const VILLAGE_COLUMNS: readonly string[] = [...PLACE, ...withoutName(VILLAGE_FIELDS)];
const VERDICT_COLUMNS = ['covered', 'coverCount', 'servers', 'nearestSite', 'distanceM', 'missingM'] as const;

export function writeVillagesCsv(plan: Plan, options: WriteListOptions): string {
  return listText(plan, plan.villages, VILLAGE_COLUMNS, options);
}

export function writeSitesCsv(plan: Plan, { language }: WriteListOptions): string {
  return listText(plan, plan.sites, SITE_COLUMNS, { language });
}

/** The villages no active site serves, by the verdicts given. */
export function writeDeadZonesCsv(
  plan: Plan,
  options: WriteListOptions & Required<Pick<WriteListOptions, 'verdicts'>>,
) {
  const dead = plan.villages.filter((village) => options.verdicts.get(village.id)?.covered === false);
  return listText(plan, dead, VILLAGE_COLUMNS, options);
}

/** A list with a header and nothing else, to be filled in. */
export function templateCsv(kind: 'villages' | 'sites', language: CsvLanguage): string {
  const fields =
    kind === 'sites'
      ? [...PLACE, 'commune', 'operator', 'status', 'technology', 'radiusM', 'heightM', 'costVnd', 'note']
      : [...PLACE, 'commune', 'demandKind', 'households', 'population', 'hardship', 'gridPower'];
  return csvText([fields.map((field) => columnName(field, language))]);
}

/** Columns no row fills are left out; columns this version does not know follow under their own names. */
function listText(
  plan: Plan,
  rows: readonly (Site | Village)[],
  columns: readonly string[],
  { language, verdicts }: WriteListOptions,
): string {
  const used = columns.filter(
    (field) => PLACE.includes(field) || rows.some((row) => fieldCell(row, field) !== undefined),
  );
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const computed = verdicts ? VERDICT_COLUMNS : [];
  const noted = plan.illustrative ? ['dataNote'] : [];
  const header = [...used, ...computed, ...noted].map((field) => columnName(field, language));
  const lines = rows.map((row) => [
    ...used.map((field) => fieldCell(row, field)),
    ...computed.map((field) => verdictCell(verdicts?.get(row.id), field)),
    ...noted.map(() => ILLUSTRATIVE_NOTICE),
    ...extras.map((key) => extraCell(row.extra?.[key])),
  ]);
  return csvText([[...header, ...extras], ...lines]);
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
