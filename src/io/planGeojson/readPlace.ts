import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { type FieldReader, skipped } from '../fields/fieldReaders';
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

const SITE_PROPERTIES = besideSkipped(SITE_FIELDS, ['id', 'kind']);
const VILLAGE_PROPERTIES = besideSkipped(VILLAGE_FIELDS, ['id', 'kind', ...DERIVED_VILLAGE_KEYS]);

function besideSkipped(fields: ReadonlyMap<string, FieldReader>, keys: readonly string[]) {
  return new Map<string, FieldReader>([...fields, ...keys.map((key) => [key, skipped] as const)]);
}

/** How each property of a kind is read, those too that are read elsewhere or dropped. */
export function fieldsOfPlace(kind: 'site' | 'village'): ReadonlyMap<string, FieldReader> {
  return kind === 'site' ? SITE_PROPERTIES : VILLAGE_PROPERTIES;
}

/** A site without a place is kept and listed. Without a status it stands. */
export function readSite(feature: JsonObject, row: number, context: RowContext): RowReading<Site> {
  const reading = readCommon(feature, 'site', SITE_PROPERTIES, row, context);
  const { issues, known } = reading;
  if (reading.position === null && !reading.placeFailed) {
    issues.push({ code: 'place.missingSite', severity: 'notice', row, ids: [reading.id] });
  }
  if (known.status === undefined) known.status = 'existing';
  return finish<Site>(reading);
}

/** A village without a place is a bad row. */
export function readVillage(feature: JsonObject, row: number, context: RowContext): RowReading<Village> {
  const reading = readCommon(feature, 'village', VILLAGE_PROPERTIES, row, context);
  if (reading.position === null && !reading.placeFailed) {
    reading.issues.push({ code: 'place.missingVillage', severity: 'error', row, ids: [reading.id] });
  }
  return finish<Village>(reading);
}

function readCommon(
  feature: JsonObject,
  scope: 'site' | 'village',
  fields: ReadonlyMap<string, FieldReader>,
  row: number,
  context: RowContext,
) {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const known: Record<string, Json> = { id: '' };
  const { extra, issues } = readFields(properties, fields, known, row, context.hasHeader);
  const { id, issue: idIssue } = readId(feature, scope, row, context);
  known.id = id;
  const { position, issue: placeIssue } = readPoint(feature.geometry, row, context);
  if (idIssue) issues.push(idIssue);
  if (placeIssue) issues.push(placeIssue);
  if (known.name === undefined) known.name = id;
  const foreign = othersOf(feature, FEATURE_KEYS);
  return { id, position, placeFailed: placeIssue !== undefined, known, extra, foreign, issues };
}

type CommonReading = ReturnType<typeof readCommon>;

function finish<T>({ position, known, extra, foreign, issues }: CommonReading): RowReading<T> {
  if (issues.some((issue) => issue.severity === 'error')) return { value: null, issues };
  const value: Record<string, unknown> = known;
  value.position = position;
  if (extra) value.extra = extra;
  if (foreign) value.foreign = foreign;
  return { value: value as unknown as T, issues };
}
