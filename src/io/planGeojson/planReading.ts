import type { Issue } from '../../core/checks/issue';
import { tinyRadiiOf } from '../../core/checks/tinyRadii';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Area, AreaKind, Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { MAX_JSON_DEPTH } from '../bytes/fileLimits';
import type { Projector } from '../coordinates/crs';
import { isJsonObject, jsonFault } from '../json/jsonShape';
import { bareFeature } from './bareFeature';
import { kindOf, type PlaceKind } from './kindOf';
import type { OpenCollection } from './openCollection';
import { DERIVED_KINDS } from './planKeys';
import { readArea } from './readArea';
import { readHeader } from './readHeader';
import { type RowReading, readSite, readVillage } from './readPlace';
import { type BadRow, type RowContext, rowContext, tally, tallyIssues } from './rowContext';

export interface PlanReading {
  /** null: a file error, nothing came in. Else the good rows; the bad ones wait in `badRows`. */
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
  readonly badRows: readonly BadRow[];
}

const CHUNK = 4096;

interface Rows {
  readonly sites: Site[];
  readonly villages: Village[];
  readonly areas: Area[];
  readonly others: Json[];
  readonly badRows: BadRow[];
  readonly issues: Issue[];
}

/** Reads the features of an open collection, pausing after every chunk with the share that is done. */
export function* planReading(
  open: OpenCollection,
  fileIssues: readonly Issue[],
  toWgs84: Projector | null,
  listOf: PlaceKind | null,
): Generator<number, PlanReading> {
  const issues: Issue[] = [...fileIssues];
  const header = readHeader(open.collection, issues);
  const context = rowContext({ hasHeader: open.hasHeader, hasKinds: open.hasKinds, listOf }, toWgs84);
  const rows: Rows = { sites: [], villages: [], areas: [], others: [], badRows: [], issues };
  let row = 0;
  let pausedAt = 0;
  for (const { items, share } of open.features()) {
    for (const feature of items) readFeature(feature, ++row, context, rows);
    if (row - pausedAt < CHUNK) continue;
    pausedAt = row;
    yield share;
  }
  const { sites, villages, areas, others, badRows } = rows;
  issues.push(...tallyIssues(context));
  if (villages.length === 0) issues.push({ code: 'plan.noVillages', severity: 'notice' });
  if (sites.length === 0) issues.push({ code: 'plan.noSites', severity: 'notice' });
  const otherFeatures = others.length > 0 ? { otherFeatures: others } : {};
  issues.push(...tinyRadiiOf(sites));
  const illustrative = header.illustrative || (!open.hasHeader && [...villages, ...sites].some(isIllustrative));
  return { plan: { ...header, illustrative, sites, villages, areas, ...otherFeatures }, issues, badRows };
}

/** A list that lost its header still knows that its positions are made up. */
export function isIllustrative({ posSource }: Site | Village): boolean {
  return posSource === 'illustrative';
}

function readFeature(feature: Json, row: number, context: RowContext, rows: Rows): void {
  // A feature stands on the third level of its file.
  const fault = jsonFault(feature, MAX_JSON_DEPTH - 2);
  if (fault) return reject(rows, row, null, [{ code: fault, severity: 'error', row, params: { max: MAX_JSON_DEPTH } }]);
  if (!isJsonObject(feature) || feature.type !== 'Feature') {
    return reject(rows, row, feature, [{ code: 'geojson.badFeature', severity: 'error', row }]);
  }
  const kind = kindOf(feature, context);
  if (kind === 'site' || kind === 'village') readPlace(feature, kind, row, context, rows);
  else if (kind === 'exclusion' || kind === 'boundary') {
    keep(rows.areas, readArea(feature, kind satisfies AreaKind, row, context), feature, row, rows);
  } else if (!DERIVED_KINDS.has(kind)) {
    rows.others.push(feature);
    if (!context.hasHeader) tally(context, 'geojson.othersKept', row);
  }
}

function readPlace(feature: JsonObject, kind: PlaceKind, row: number, context: RowContext, rows: Rows): void {
  const named = context.hasHeader ? feature : bareFeature(feature, kind);
  if (kind === 'site') keep(rows.sites, readSite(named, row, context), feature, row, rows);
  else keep(rows.villages, readVillage(named, row, context), feature, row, rows);
}

function keep<T>(into: T[], reading: RowReading<T>, raw: JsonObject, row: number, rows: Rows): void {
  if (reading.value === null) return reject(rows, row, raw, reading.issues);
  into.push(reading.value);
  rows.issues.push(...reading.issues);
}

function reject(rows: Rows, row: number, raw: Json, issues: readonly Issue[]): void {
  rows.badRows.push({ row, raw, issues });
  rows.issues.push(...issues);
}
