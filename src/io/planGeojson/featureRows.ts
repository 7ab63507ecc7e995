import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Area, AreaKind } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { MAX_JSON_DEPTH } from '../bytes/fileLimits';
import { isJsonObject, jsonFault } from '../json/jsonShape';
import type { PlaceTaker } from './alike/placeRows';
import { bareFeature } from './bareFeature';
import { kindOf } from './kindOf';
import { DERIVED_KINDS } from './planKeys';
import { readArea } from './readArea';
import { type RowReading, readSite, readVillage } from './readPlace';
import { type BadRow, type RowContext, tally } from './rowContext';

/** What the features of one file give, row by row. */
export interface FeatureRows {
  readonly context: RowContext;
  /** How many were read. */
  row: number;
  readonly sites: Site[];
  /** Those of `sites` that may have a tiny radius. */
  readonly suspects: Site[];
  readonly villages: Village[];
  readonly areas: Area[];
  readonly others: Json[];
  readonly badRows: BadRow[];
  readonly issues: Issue[];
  /** Where sites and villages go as they are read; null: they stay in the lists here. */
  readonly taker: PlaceTaker | null;
  /** How many went. */
  readonly taken: { site: number; village: number };
}

export function featureRows(context: RowContext, issues: Issue[], taker: PlaceTaker | null): FeatureRows {
  const lists = { sites: [], suspects: [], villages: [], areas: [], others: [], badRows: [] };
  return { context, row: 0, ...lists, issues, taker, taken: { site: 0, village: 0 } };
}

/** A few milliseconds of copying. */
const HANDED_OVER_AT_ONCE = 500;

/** Sends the places of the lists on their way. */
export function handOver(rows: FeatureRows): void {
  const { taker, taken } = rows;
  if (!taker) return;
  for (const kind of ['site', 'village'] as const) {
    const list: (Site | Village)[] = kind === 'site' ? rows.sites : rows.villages;
    for (let at = 0; at < list.length; at += HANDED_OVER_AT_ONCE) {
      taker.take({ kind, places: list.slice(at, at + HANDED_OVER_AT_ONCE) });
    }
    taken[kind] += list.length;
    list.length = 0;
  }
}

/** Reads the next feature of the file. */
export function readFeature(feature: Json, rows: FeatureRows): void {
  const { context } = rows;
  rows.row += 1;
  const { row } = rows;
  // A feature stands on the third level of its file.
  const fault = jsonFault(feature, MAX_JSON_DEPTH - 2);
  if (fault) return reject(rows, row, null, [{ code: fault, severity: 'error', row, params: { max: MAX_JSON_DEPTH } }]);
  if (!isJsonObject(feature) || feature.type !== 'Feature') {
    return reject(rows, row, feature, [{ code: 'geojson.badFeature', severity: 'error', row }]);
  }
  const kind = kindOf(feature, context);
  if (kind === 'site' || kind === 'village') readPlace(feature, kind, row, rows);
  else if (kind === 'exclusion' || kind === 'boundary') {
    keep(rows.areas, readArea(feature, kind satisfies AreaKind, row, context), feature, row, rows);
  } else if (!DERIVED_KINDS.has(kind)) {
    rows.others.push(feature);
    if (!context.hasHeader) tally(context, 'geojson.othersKept', row);
  }
}

function readPlace(feature: JsonObject, kind: 'site' | 'village', row: number, rows: FeatureRows): void {
  const { context } = rows;
  const named = context.hasHeader ? feature : bareFeature(feature, kind);
  if (kind === 'site') {
    const reading = readSite(named, row, context);
    if (reading.value) rows.suspects.push(reading.value);
    keep(rows.sites, reading, feature, row, rows);
  } else keep(rows.villages, readVillage(named, row, context), feature, row, rows);
}

function keep<T>(into: T[], reading: RowReading<T>, raw: JsonObject, row: number, rows: FeatureRows): void {
  if (reading.value === null) return reject(rows, row, raw, reading.issues);
  into.push(reading.value);
  rows.issues.push(...reading.issues);
}

function reject(rows: FeatureRows, row: number, raw: Json, issues: readonly Issue[]): void {
  rows.badRows.push({ row, raw, issues });
  rows.issues.push(...issues);
}
