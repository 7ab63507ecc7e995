import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { type CsvLanguage, columnName } from './columnNames';
import { csvText } from './csvText';
import { type ListVerdict, listRows, PLACE_COLUMNS, SITE_COLUMNS, VILLAGE_COLUMNS } from './listRows';

export interface WriteListOptions {
  readonly language: CsvLanguage;
  /** Computed columns by village id. */
  readonly verdicts?: ReadonlyMap<string, ListVerdict>;
  /** A comma, unless a TSV is wanted. */
  readonly delimiter?: ',' | '\t';
}

export function writeVillagesCsv(plan: Plan, options: WriteListOptions): string {
  return listText(plan, plan.villages, VILLAGE_COLUMNS, options);
}

export function writeSitesCsv(plan: Plan, { verdicts: _, ...options }: WriteListOptions): string {
  return listText(plan, plan.sites, SITE_COLUMNS, options);
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
      ? [...PLACE_COLUMNS, 'commune', 'operator', 'status', 'technology', 'radiusM', 'heightM', 'costVnd', 'note']
      : [...PLACE_COLUMNS, 'commune', 'demandKind', 'households', 'population', 'hardship', 'gridPower'];
  return csvText([fields.map((field) => columnName(field, language))]);
}

function listText(
  { illustrative }: Plan,
  list: readonly (Site | Village)[],
  columns: readonly string[],
  options: WriteListOptions,
): string {
  const { header, rows } = listRows(list, columns, { ...options, illustrative });
  return csvText([header, ...rows], options.delimiter);
}
