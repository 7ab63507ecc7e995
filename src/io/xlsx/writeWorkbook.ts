import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { CsvLanguage } from '../csv/columnNames';
import { type ListVerdict, listRows, SITE_COLUMNS, VILLAGE_COLUMNS } from '../csv/listRows';
import { aboutRows } from './aboutRows';
import type { XlsxSheet } from './sheetXml';
import type { CellStyle } from './stylesXml';
import { WORKBOOK_WORDS } from './workbookWords';
import { writeXlsx } from './writeXlsx';

export interface WriteWorkbookOptions {
  /** Of the columns and the sheets. */
  readonly language: CsvLanguage;
  readonly verdicts: ReadonlyMap<string, ListVerdict>;
}

const STYLES: Readonly<Record<string, CellStyle>> = {
  lat: 'degrees',
  lng: 'degrees',
  households: 'whole',
  population: 'whole',
  costVnd: 'whole',
};

/** A plan as a workbook: sites, villages with their verdicts, dead zones, and a sheet about it. */
export function writeWorkbook(plan: Plan, { language, verdicts }: WriteWorkbookOptions): Uint8Array {
  const words = WORKBOOK_WORDS[language];
  const sheet = (name: string, list: readonly (Site | Village)[], columns: readonly string[], judged: boolean) => {
    const { illustrative } = plan;
    const { fields, header, rows } = listRows(list, columns, {
      language,
      illustrative,
      verdicts: judged ? verdicts : undefined,
    });
    const styles = fields.map((field): CellStyle => STYLES[field ?? ''] ?? 'plain');
    return { name, rows: [header, ...rows], styles, hasHeader: true };
  };
  const dead = plan.villages.filter(({ id }) => verdicts.get(id)?.covered === false);
  const about: XlsxSheet = {
    name: words.about,
    rows: aboutRows(plan, verdicts, words),
    styles: ['wrapped', 'wrapped'],
    hasHeader: false,
  };
  return writeXlsx([
    sheet(words.sites, plan.sites, SITE_COLUMNS, false),
    sheet(words.villages, plan.villages, VILLAGE_COLUMNS, true),
    sheet(words.deadZones, dead, VILLAGE_COLUMNS, true),
    about,
  ]);
}
