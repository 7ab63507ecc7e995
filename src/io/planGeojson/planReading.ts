import type { Issue } from '../../core/checks/issue';
import { tinyRadiiOf } from '../../core/checks/tinyRadii';
import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { Projector } from '../coordinates/crs';
import type { PlaceTaker } from './alike/placeRows';
import { readStretch, type StretchReader, stretchReader } from './alike/readStretch';
import { featureRows, handOver, readFeature } from './featureRows';
import type { PlaceKind } from './kindOf';
import type { OpenCollection } from './openCollection';
import { readHeader } from './readHeader';
import { type BadRow, rowContext, tallyIssues } from './rowContext';

export interface PlanReading {
  /** null: a file error, nothing came in. Else the good rows; the bad ones wait in `badRows`. */
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
  readonly badRows: readonly BadRow[];
}

/** Features, and then at least so much of the file, before another pause. */
const CHUNK = 4096;
const LEAST_SHARE = 0.04;

/**
 * Reads the features of an open collection, pausing now and then with the share that is done. The plan holds no sites
 * and villages where a `taker` took them.
 */
export function* planReading(
  open: OpenCollection,
  fileIssues: readonly Issue[],
  toWgs84: Projector | null,
  listOf: PlaceKind | null,
  taker: PlaceTaker | null = null,
): Generator<number, PlanReading> {
  const issues: Issue[] = [...fileIssues];
  const header = readHeader(open.collection, issues);
  const context = rowContext({ hasHeader: open.hasHeader, hasKinds: open.hasKinds, listOf }, toWgs84);
  const rows = featureRows(context, issues, taker);
  let reader: StretchReader | null = null;
  let pausedAt = { row: 0, share: 0 };
  for (const part of open.features()) {
    if (part.items) for (const feature of part.items) readFeature(feature, rows);
    else {
      reader ??= stretchReader(part.bytes, rows);
      readStretch(reader, part.from, part.end);
    }
    if (rows.row - pausedAt.row < CHUNK || part.share - pausedAt.share < LEAST_SHARE) continue;
    pausedAt = { row: rows.row, share: part.share };
    yield part.share;
  }
  reader?.flush();
  const { sites, villages, areas, others, badRows } = rows;
  issues.push(...tallyIssues(context));
  if (villages.length + rows.taken.village === 0) issues.push({ code: 'plan.noVillages', severity: 'notice' });
  if (sites.length + rows.taken.site === 0) issues.push({ code: 'plan.noSites', severity: 'notice' });
  const otherFeatures = others.length > 0 ? { otherFeatures: others } : {};
  issues.push(...tinyRadiiOf(rows.suspects));
  const illustrative = header.illustrative || (!open.hasHeader && [...villages, ...sites].some(isIllustrative));
  handOver(rows);
  return { plan: { ...header, illustrative, sites, villages, areas, ...otherFeatures }, issues, badRows };
}

/** A list that lost its header still knows that its positions are made up. */
export function isIllustrative({ posSource }: Site | Village): boolean {
  return posSource === 'illustrative';
}
