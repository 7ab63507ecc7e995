import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { FieldReader } from '../fields/fieldReaders';
import { readFields } from '../fields/readFields';
import { SITE_FIELDS } from '../fields/siteFields';
import { DERIVED_VILLAGE_KEYS, VILLAGE_FIELDS } from '../fields/villageFields';
import { isJsonObject, othersOf } from '../json/jsonShape';
import { FEATURE_KEYS } from './planKeys';
import { readId } from './readId';
import { readPoint } from './readPosition';
import type { RowContext } from './rowContext';

export interface RowReading<T> {
  /** null: the row is bad, its issues say why. */
  readonly value: T | null;
  readonly issues: readonly Issue[];
}

const SITE_SKIPPED: ReadonlySet<string> = new Set(['id', 'kind']);
const VILLAGE_SKIPPED: ReadonlySet<string> = new Set(['id', 'kind', ...DERIVED_VILLAGE_KEYS]);

/** A site without a place is kept and listed. Without a status it stands. */
export function readSite(feature: JsonObject, row: number, context: RowContext): RowReading<Site> {
  const reading = readCommon(feature, 'site', SITE_FIELDS, SITE_SKIPPED, row, context);
  const { issues, known } = reading;
  if (reading.position === null && !reading.placeFailed) {
    issues.push({ code: 'place.missingSite', severity: 'notice', row, ids: [reading.id] });
  }
  if (known.status === undefined) known.status = 'existing';
  return finish<Site>(reading);
}

/** A village without a place is a bad row. */
export function readVillage(feature: JsonObject, row: number, context: RowContext): RowReading<Village> {
  const reading = readCommon(feature, 'village', VILLAGE_FIELDS, VILLAGE_SKIPPED, row, context);
  if (reading.position === null && !reading.placeFailed) {
    reading.issues.push({ code: 'place.missingVillage', severity: 'error', row, ids: [reading.id] });
  }
  return finish<Village>(reading);
}

function readCommon(
  feature: JsonObject,
  scope: 'site' | 'village',
  fields: ReadonlyMap<string, FieldReader>,
  skipped: ReadonlySet<string>,
  row: number,
  context: RowContext,
) {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const { known, extra, issues } = readFields(properties, fields, skipped, row, context.hasHeader);
  const { id, issue: idIssue } = readId(feature, scope, row, context);
  const { position, issue: placeIssue } = readPoint(feature.geometry, row, context);
  if (idIssue) issues.push(idIssue);
  if (placeIssue) issues.push(placeIssue);
  if (known.name === undefined) known.name = id;
  const foreign = othersOf(feature, FEATURE_KEYS);
  return { id, position, placeFailed: placeIssue !== undefined, known, extra, foreign, issues };
}

type CommonReading = ReturnType<typeof readCommon>;

function finish<T>({ id, position, known, extra, foreign, issues }: CommonReading): RowReading<T> {
  if (issues.some((issue) => issue.severity === 'error')) return { value: null, issues };
  const value: Record<string, unknown> = { id, ...known, position: position as Json };
  if (extra) value.extra = extra;
  if (foreign) value.foreign = foreign;
  return { value: value as unknown as T, issues };
}
