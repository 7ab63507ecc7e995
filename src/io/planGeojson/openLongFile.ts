import type { Issue } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';
import { PLAN_VERSION } from '../../core/plan/plan';
import { MAX_FILE_BYTES } from '../bytes/fileLimits';
import { sniffFileType } from '../bytes/sniffFileType';
import { BrokenStretch } from '../json/brokenStretch';
import { isJsonObject } from '../json/jsonShape';
import { itemsOf, type LongArray, longArray } from '../json/longArray';
import { FEATURES_LOOKED_AT, type FeaturePart, type OpenCollection, openCollection } from './openCollection';

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
  const features: Json[] = [];
  for (const { items } of read(long)) for (const item of items) features.push(item);
  return { open: openCollection({ ...long.object, features }, issues, crs), issues };
}

/** The first features are looked at before any is read. */
function openPlan(long: LongArray, issues: Issue[], crs: string | undefined): OpenCollection | null {
  const first: { readonly items: readonly Json[]; readonly share: number }[] = [];
  let known = 0;
  for (const part of read(long)) {
    first.push(part);
    known += part.items.length;
    if (known >= FEATURES_LOOKED_AT) break;
  }
  const open = openCollection({ ...long.object, features: first.flatMap(({ items }) => items) }, issues, crs);
  const rest = long.stretches.slice(first.length);
  return open && { ...open, collection: { ...open.collection, features: [] }, features: () => chain(first, rest) };
}

function* read({ stretches }: LongArray) {
  for (const { bytes, from, end, share } of stretches) {
    const items = itemsOf(bytes.subarray(from, end));
    if (items.length === 0) throw new BrokenStretch();
    yield { items, share };
  }
}

function* chain(first: FeaturePart[], rest: readonly FeaturePart[]): Generator<FeaturePart> {
  while (first.length > 0) yield first.shift() as FeaturePart;
  yield* rest;
}
