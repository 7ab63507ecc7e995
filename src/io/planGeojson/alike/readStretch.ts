import type { Json } from '../../../core/plan/json';
import type { Site } from '../../../core/plan/site';
import type { Village } from '../../../core/plan/village';
import { BrokenStretch } from '../../json/brokenStretch';
import { endOfItem, itemsOf, skipSpace } from '../../json/longArray';
import { type FeatureRows, handOver, readFeature } from '../featureRows';
import type { IdSet } from '../idSet';
import { AlikeReader } from './alikeReader';
import { placesOf } from './placeRows';

const COMMA = 0x2c;
/** So many features that are like none before, and one in so many: the rest of the stretch is read carefully at once. */
const MANY_ODD = 4;
const LEAST_ALIKE_PER_ODD = 8;

/** Where few were alike, so many stretches are read carefully before another try; twice as many each time. */
const MOST_CAREFUL = 32;

export interface StretchReader {
  readonly bytes: Uint8Array;
  readonly rows: FeatureRows;
  readonly alike: AlikeReader;
  /** Stretches to read carefully before the next try, and how many it was last. */
  careful: number;
  lastCareful: number;
  /** Puts the places that wait in their order among the rest. */
  flush(): void;
}

/** For files in WGS84 with a plan header; the places of others are read one by one all the same. */
export function stretchReader(bytes: Uint8Array, rows: FeatureRows): StretchReader {
  const alike = new AlikeReader(bytes);
  return { bytes, rows, alike, careful: 0, lastCareful: 0, flush: () => flush(alike, rows) };
}

/**
 * Reads the features between commas of a stretch of the file: those like one before straight from the bytes, the others
 * the careful way, with the same result. Throws `BrokenStretch` where the stretch is no list of JSON values.
 */
export function readStretch(reader: StretchReader, from: number, end: number): void {
  const { bytes, rows, alike } = reader;
  if (reader.careful > 0) {
    reader.careful -= 1;
    return readRest(bytes.subarray(from, end), rows);
  }
  const mayBeAlike = isAlike(reader);
  let odd = 0;
  let same = 0;
  let at = skipSpace(bytes, from);
  for (;;) {
    const behind = mayBeAlike ? alike.read(at, end) : -1;
    if (behind >= 0) {
      at = behind;
      rows.row += 1;
      same += 1;
      if (alike.isFull) reader.flush();
    } else {
      reader.flush();
      odd += 1;
      if (odd > MANY_ODD && same < odd * LEAST_ALIKE_PER_ODD) {
        reader.lastCareful = Math.min(MOST_CAREFUL, 2 * reader.lastCareful + 1);
        reader.careful = reader.lastCareful;
        return readRest(bytes.subarray(at, end), rows);
      }
      const stop = endOfItem(bytes, at, end);
      readOne(reader, bytes.subarray(at, stop));
      at = stop;
    }
    at = skipSpace(bytes, at);
    if (at === end) {
      reader.lastCareful = 0;
      return;
    }
    if (bytes[at] !== COMMA) throw new BrokenStretch();
    at = skipSpace(bytes, at + 1);
  }
}

function isAlike({ rows: { context } }: StretchReader): boolean {
  return context.hasHeader && context.toWgs84 === null;
}

function readRest(bytes: Uint8Array, rows: FeatureRows): void {
  const items = itemsOf(bytes);
  if (items.length === 0) throw new BrokenStretch();
  for (const item of items) readFeature(item, rows);
}

function readOne(reader: StretchReader, bytes: Uint8Array): void {
  const { rows, alike } = reader;
  const items = itemsOf(bytes);
  if (items.length !== 1) throw new BrokenStretch();
  const said = rows.issues.length + tallied(rows);
  const before = { site: rows.sites.length, village: rows.villages.length };
  readFeature(items[0] as Json, rows);
  if (rows.issues.length + tallied(rows) > said || !isAlike(reader)) return;
  if (rows.sites.length > before.site) alike.learn(trimmed(bytes), 'site', rows.sites.at(-1) as Site);
  if (rows.villages.length > before.village) alike.learn(trimmed(bytes), 'village', rows.villages.at(-1) as Village);
}

function tallied({ context: { tallies } }: FeatureRows): number {
  let count = 0;
  for (const each of tallies.values()) count += each.count;
  return count;
}

/** Without the space behind it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(0x7d) + 1);
}

/** Fewer are not worth packing. */
const LEAST_PACKED = 256;

function flush(alike: AlikeReader, rows: FeatureRows): void {
  const taken = alike.take();
  if (!taken) return;
  const { kind, count, order } = taken;
  const ids = taken.groups.map((group) => group.ids.split('\n'));
  const newIds = firstOnes(idsInOrder(ids, order), rows.context.seenIds[kind]);
  if (newIds === count && rows.taker && count >= LEAST_PACKED) {
    handOver(rows);
    rows.taker.take({ rows: taken });
    rows.taken[kind] += count;
    return;
  }
  const places = placesOf(taken, ids);
  const into: (Site | Village)[] = kind === 'site' ? rows.sites : rows.villages;
  const last = rows.row;
  for (let i = 0; i < count; i += 1) {
    const place = places[i] as Site | Village;
    if (i < newIds || (i > newIds && isFirst(place.id, rows.context.seenIds[kind]))) into.push(place);
    else readAgain(alike.featureOf(i), last - count + i, rows);
  }
  rows.row = last;
}

/** How many ids, from the first on, say something and were not there before; they are then. */
function firstOnes(ids: readonly string[], seen: IdSet): number {
  for (let i = 0; i < ids.length; i += 1) if (!isFirst(ids[i] as string, seen)) return i;
  return ids.length;
}

function isFirst(id: string, seen: IdSet): boolean {
  return id.trim() !== '' && seen.add(id);
}

function idsInOrder(ids: readonly (readonly string[])[], order: Uint8Array | null): readonly string[] {
  if (!order) return ids[0] as readonly string[];
  const next = ids.map(() => 0);
  return Array.from(order, (group) => {
    const at = next[group] as number;
    next[group] = at + 1;
    return (ids[group] as readonly string[])[at] as string;
  });
}

/** A row whose id says nothing, or was there before: the careful reader has something to say of it. */
function readAgain(feature: Uint8Array, rowBefore: number, rows: FeatureRows): void {
  rows.row = rowBefore;
  readFeature(itemsOf(feature)[0] as Json, rows);
}
