import { neededLevelDbm } from '../../core/coverage/levels/createPropagation';
import type { Json } from '../../core/plan/json';
import type { CoverageSettings, Plan } from '../../core/plan/plan';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { SITE_STATUSES } from '../../core/plan/site';
import { isCountedVillage, type Village } from '../../core/plan/village';
import { radioAssumptions } from '../../core/radio/radioSettings';
import type { ListVerdict } from '../csv/listRows';
import { isJsonObject } from '../json/jsonShape';
import type { XlsxCell } from './sheetXml';
import type { WorkbookWords } from './workbookWords';

/** Title, numbers, assumptions and sources of a plan: what a reader must know of the lists beside it. */
export function aboutRows(
  plan: Plan,
  verdicts: ReadonlyMap<string, ListVerdict>,
  words: WorkbookWords,
): (readonly XlsxCell[])[] {
  const { coverage } = plan;
  const byRadius = radiusDecides(coverage);
  const counted = plan.villages.filter(isCountedVillage);
  const points = plan.villages.filter((village) => !isCountedVillage(village));
  const dead = (rows: readonly Village[]) => rows.filter(({ id }) => verdicts.get(id)?.covered === false);
  const radii = Object.entries(coverage.defaultRadiiM ?? {}).map(([key, radiusM]) => `${key}: ${radiusM}`);
  return [
    [plan.title],
    ...(plan.illustrative ? [[words.illustrative, words.illustrativeText]] : []),
    [words.author, [plan.author, plan.org].filter((part) => part !== '').join(', ')],
    [words.updatedAt, plan.updatedAt],
    [],
    [words.counted, counted.length],
    [words.deadCount, dead(counted).length],
    [words.points, points.length],
    [words.deadPoints, dead(points).length],
    [words.households, householdsOf(counted)],
    [words.deadHouseholds, householdsOf(dead(counted))],
    [words.siteCount, plan.sites.length],
    ...SITE_STATUSES.map((status) => [
      `– ${words.statuses[status]}`,
      plan.sites.filter((site) => site.status === status).length,
    ]),
    [],
    [words.model, words.modelTexts[coverage.model]],
    ...(byRadius ? [] : levelRows(coverage, words)),
    [words.activeStatuses, coverage.activeStatuses.map((status) => words.statuses[status]).join(', ')],
    [words.switchedOff, coverage.switchedOff.length],
    ...(byRadius ? [[words.defaultRadius, coverage.defaultRadiusM]] : []),
    ...(byRadius && radii.length > 0 ? [[words.defaultRadii, radii.join('; ')]] : []),
    ...plan.sources.map((source, i) => [i === 0 ? words.sources : '', sourceText(source)]),
  ];
}

function levelRows(coverage: CoverageSettings, words: WorkbookWords): (readonly XlsxCell[])[] {
  const assumptions = radioAssumptions(coverage, coverage.model);
  const { thresholdDbm, calibration } = assumptions;
  return [
    [words.threshold, thresholdDbm],
    [words.needed, Number(neededLevelDbm(assumptions).toFixed(1))],
    [words.calibration, calibration ? `${calibration.name} (${calibration.asOf})` : words.uncalibrated],
  ];
}

function householdsOf(villages: readonly Village[]): number {
  return villages.reduce((sum, { households = 0 }) => sum + households, 0);
}

function sourceText(source: Json): string {
  if (!isJsonObject(source)) return String(source);
  return Object.values(source)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' · ');
}
