import type { Issue } from '../../core/checks/issue';
import { readText } from '../bytes/readText';
import type { Projector } from '../coordinates/crs';
import { loadCrsConverter } from '../coordinates/vn2000';
import { BrokenStretch } from '../json/brokenStretch';
import { parseJson } from '../json/parseJson';
import type { PlaceTaker } from './alike/placeRows';
import type { PlaceKind } from './kindOf';
import { type OpenCollection, openCollection } from './openCollection';
import { LONG_FILE_BYTES, openLongFile } from './openLongFile';
import { type PlanReading, planReading } from './planReading';

export interface ReadPlanOptions {
  /** Reference system of coordinates the file does not name, e.g. "EPSG:5899". */
  readonly crs?: string;
  /** What features that do not say are taken for, in a file without a plan header. */
  readonly listOf?: 'villages' | 'sites';
}

export interface ReadPlanProgress {
  readonly phase: 'text' | 'parse' | 'rows';
  /** 0 to 1 within the phase. */
  readonly share: number;
}

export interface ReadPlanInChunksOptions extends ReadPlanOptions {
  readonly onProgress?: (progress: ReadPlanProgress) => void;
  readonly signal?: AbortSignal;
  /** Takes the sites and villages as they are read; the plan then holds none. */
  readonly places?: PlaceTaker;
  /** From how many bytes on a file is read a stretch at a time, and how long a stretch is. Left out: as measured. */
  readonly longFileBytes?: number;
  readonly stretchBytes?: number;
}

/** A plan from the bytes or text of a GeoJSON file. For coordinates that need converting use `readPlanInChunks`. */
export function readPlan(
  source: string | Uint8Array,
  options: ReadPlanOptions & { readonly toWgs84?: Projector } = {},
): PlanReading {
  const issues: Issue[] = [];
  const open = openSource(source, issues, options.crs);
  if (!open) return { plan: null, issues, badRows: [] };
  if (open.crs !== null && !options.toWgs84) {
    issues.push({ code: 'crs.unknown', severity: 'error', value: open.crs });
    return { plan: null, issues, badRows: [] };
  }
  const steps = planReading(
    open,
    issues,
    open.crs === null ? null : (options.toWgs84 ?? null),
    placeKind(options.listOf),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, giving way between chunks. Rejects with the signal's reason when aborted. */
export async function readPlanInChunks(
  source: string | Uint8Array,
  options: ReadPlanInChunksOptions = {},
): Promise<PlanReading> {
  const { onProgress, signal, crs, listOf, places, longFileBytes = LONG_FILE_BYTES, stretchBytes } = options;
  const report = async (phase: ReadPlanProgress['phase'], share: number) => {
    onProgress?.({ phase, share });
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  };
  const rows = async (open: OpenCollection | null, issues: readonly Issue[]): Promise<PlanReading> => {
    if (!open) return { plan: null, issues, badRows: [] };
    const converter = open.crs === null ? null : await loadCrsConverter(open.crs);
    const steps = planReading(open, issues, converter?.toWgs84 ?? null, placeKind(listOf), places);
    await report('rows', 0);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await report('rows', step.value);
    }
  };
  await report('text', 0);
  if (typeof source !== 'string' && source.length >= longFileBytes) {
    await report('parse', 0);
    const reading = await inStretches(async () => {
      const long = openLongFile(source, crs, stretchBytes);
      return long && rows(long.open, long.issues);
    });
    if (reading) return reading;
    places?.startAnew();
  }
  const issues: Issue[] = [];
  const { text, issues: textIssues } = readText(source);
  issues.push(...textIssues);
  if (text === null) return { plan: null, issues, badRows: [] };
  await report('parse', 0);
  return rows(openText(text, issues, crs), issues);
}

/** null: what was read does not hold together a stretch at a time. */
async function inStretches(read: () => Promise<PlanReading | null>): Promise<PlanReading | null> {
  try {
    return await read();
  } catch (reason) {
    if (reason instanceof BrokenStretch) return null;
    throw reason;
  }
}

function placeKind(listOf: ReadPlanOptions['listOf']): PlaceKind | null {
  return listOf === undefined ? null : listOf === 'sites' ? 'site' : 'village';
}

function openSource(source: string | Uint8Array, issues: Issue[], crs: string | undefined): OpenCollection | null {
  const { text, issues: textIssues } = readText(source);
  issues.push(...textIssues);
  return text === null ? null : openText(text, issues, crs);
}

function openText(text: string, issues: Issue[], crs: string | undefined): OpenCollection | null {
  const { value, issues: jsonIssues } = parseJson(text);
  issues.push(...jsonIssues);
  return value === undefined ? null : openCollection(value, issues, crs);
}
