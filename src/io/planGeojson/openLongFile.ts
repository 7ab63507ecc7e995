import type { Issue } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';
import { PLAN_VERSION } from '../../core/plan/plan';
import { MAX_FILE_BYTES } from '../bytes/fileLimits';
import { sniffFileType } from '../bytes/sniffFileType';
import { isJsonObject } from '../json/jsonShape';
import { type LongArray, longArray } from '../json/longArray';
import { FEATURES_LOOKED_AT, type OpenCollection, openCollection } from './openCollection';

/** Shorter files are read whole. */
export const LONG_FILE_BYTES = 1_000_000;

/** `open` null: refused, the issues say why. */
export interface LongFile {
  readonly open: OpenCollection | null;
  readonly issues: readonly Issue[];
}

/**
 * A long FeatureCollection, opened without ever holding its whole text; a plan not even all its features as a tree. The
 * answer and its issues are those of the whole text. null: not such a file. Throws `BrokenStretch`, and so may
 * `features` of what was opened: then the whole text must be read, which knows where it breaks.
 */
export function openLongFile(bytes: Uint8Array, crs?: string, stretchBytes?: number): LongFile | null {
  if (bytes.length > MAX_FILE_BYTES || sniffFileType(bytes) !== 'text') return null;
  const long = longArray(bytes, 'features', stretchBytes);
  if (long?.object.type !== 'FeatureCollection') return null;
  const issues: Issue[] = [];
  const header = long.object.phuSong;
  if (isJsonObject(header) && header.version === PLAN_VERSION) return { open: openPlan(long, issues, crs), issues };
  const features = [...long.stretches()].flatMap(({ items }) => items);
  return { open: openCollection({ ...long.object, features }, issues, crs), issues };
}

/** The first features are looked at before any is read. */
function openPlan(long: LongArray, issues: Issue[], crs: string | undefined): OpenCollection | null {
  const stretches = long.stretches();
  const first: { readonly items: readonly Json[]; readonly share: number }[] = [];
  for (let known = 0; known < FEATURES_LOOKED_AT; known += first.at(-1)?.items.length ?? 0) {
    const { done, value } = stretches.next();
    if (done) break;
    first.push(value);
  }
  const open = openCollection({ ...long.object, features: first.flatMap(({ items }) => items) }, issues, crs);
  return open && { ...open, collection: { ...open.collection, features: [] }, features: () => chain(first, stretches) };
}

function* chain<T>(first: T[], rest: Iterable<T>): Generator<T> {
  while (first.length > 0) yield first.shift() as T;
  yield* rest;
}
