import type { Json, JsonObject } from '../../core/plan/json';
import { BrokenStretch } from './brokenStretch';
import { isJsonArray, isJsonObject } from './jsonShape';
import { strictUtf8 } from './strictUtf8';

/** A JSON object whose one long array is read a stretch at a time, so that neither its text nor its tree stands whole. */
export interface LongArray {
  /** The object with nothing in the array. */
  readonly object: JsonObject;
  /** Where its items lie, so many at a time, in their order. They may turn out to be no items: see `itemsOf`. */
  readonly stretches: readonly Stretch[];
}

/** Items of the array with the commas between them. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly end: number;
  /** Of all bytes, up to its end. */
  readonly share: number;
}

/** Longer ones are no faster: their texts and trees outlive the young generation. */
const STRETCH_BYTES = 32 * 1024;
const [QUOTE, BACKSLASH, COMMA, COLON, LINE_FEED] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The array `member` of the object in `bytes`, UTF-8. null: not found at a glance, or the rest of the object is not
 * strict JSON. Items put together are what `JSON.parse` of the whole gives: each stretch, and the object around them,
 * are strict JSON of their own, and it is the array that counts, not a namesake deeper in or earlier.
 */
export function longArray(bytes: Uint8Array, member: string, stretchBytes = STRETCH_BYTES): LongArray | null {
  const start = startOf(bytes, member);
  if (start === null) return null;
  return (
    cut(bytes, member, start, endsAtLines(bytes, start, stretchBytes), true) ??
    cut(bytes, member, start, endsOf(bytes, start, stretchBytes), false)
  );
}

/** `isGuess`: the first stretch is tried, too. */
function cut(
  bytes: Uint8Array,
  member: string,
  start: number,
  ends: readonly number[] | null,
  isGuess: boolean,
): LongArray | null {
  const object = ends && around(bytes, start, ends.at(-1) as number, member);
  if (!object || (isGuess && !holds(bytes.subarray(start, ends[0])))) return null;
  return { object, stretches: stretchesOf(bytes, start, ends) };
}

function holds(bytes: Uint8Array): boolean {
  try {
    return itemsOf(bytes).length > 0;
  } catch {
    return false;
  }
}

/** Just behind the bracket that opens the array. */
function startOf(bytes: Uint8Array, member: string): number | null {
  const key = new TextEncoder().encode(JSON.stringify(member));
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  at = skipSpace(bytes, at);
  if (bytes[at] !== OPEN_OBJECT) return null;
  let depth = 1;
  for (at += 1; at < bytes.length && depth > 0; at += 1) {
    const byte = bytes[at];
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
    if (byte !== QUOTE) continue;
    const end = endOfText(bytes, at);
    if (depth === 1 && end - at + 1 === key.length && key.every((each, i) => bytes[at + i] === each)) {
      const colon = skipSpace(bytes, end + 1);
      const open = skipSpace(bytes, colon + 1);
      if (bytes[colon] === COLON && bytes[open] === OPEN_ARRAY) return open + 1;
    }
    at = end;
  }
  return null;
}

/** The same for a file with one item a line and nothing behind the array, found at a glance; a guess. */
function endsAtLines(bytes: Uint8Array, start: number, stretchBytes: number): number[] | null {
  const close = bytes.lastIndexOf(CLOSE_ARRAY);
  const end = skipSpace(bytes, close + 1);
  if (close < start || bytes[end] !== CLOSE_OBJECT || skipSpace(bytes, end + 1) < bytes.length) return null;
  const ends: number[] = [];
  for (let at = start + stretchBytes; ; ) {
    const line = bytes.indexOf(LINE_FEED, at);
    if (line < 0 || line > close) return ends.length > 0 ? [...ends, close] : null;
    const isCut = bytes[line - 1] === COMMA && bytes[line + 1] === OPEN_OBJECT;
    if (isCut) ends.push(line - 1);
    at = line + (isCut ? stretchBytes : 1);
  }
}

/** Where each stretch ends: commas between items, and at last the bracket that closes the array. */
function endsOf(bytes: Uint8Array, start: number, stretchBytes: number): number[] | null {
  const ends: number[] = [];
  const { length } = bytes;
  let wanted = start + stretchBytes;
  let depth = 0;
  for (let at = start; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA) {
      if (depth > 0 || at < wanted) continue;
      ends.push(at);
      wanted = at + stretchBytes;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (depth === 0) return [...ends, at];
      depth -= 1;
    }
  }
  return null;
}

/** The comma behind the item that begins at `from`, or `end`. */
export function endOfItem(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA && depth === 0) return at;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
  }
  return end;
}

/** The closing quote of the text that opens at `at`; the end of the bytes where there is none. */
function endOfText(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  let end = at + 1;
  while (end < length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return end;
}

/** The next byte that is no space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return at;
}

/** Read with one thing in the array, then with another: the array is the member only if both show there. */
function around(bytes: Uint8Array, start: number, end: number, member: string): JsonObject | null {
  const wholes = ['0', '1'].map((item) => {
    try {
      return JSON.parse(
        strictUtf8(bytes.subarray(0, start)).replace(/^\uFEFF/, '') + item + strictUtf8(bytes.subarray(end)),
      ) as Json;
    } catch {
      return null;
    }
  });
  for (const [i, whole] of wholes.entries()) {
    const items = isJsonObject(whole ?? undefined) ? (whole as JsonObject)[member] : undefined;
    if (!isJsonArray(items) || items.length !== 1 || items[0] !== i) return null;
  }
  return { ...(wholes[0] as JsonObject), [member]: [] };
}

function stretchesOf(bytes: Uint8Array, start: number, ends: readonly number[]): Stretch[] {
  if (skipSpace(bytes, start) === ends.at(-1)) return [];
  return ends.map((end, i) => {
    const from = i === 0 ? start : (ends[i - 1] as number) + 1;
    return { bytes, from, end, share: end / bytes.length };
  });
}

/** What is between the commas of some bytes; none only where there is nothing. Throws `BrokenStretch`. */
export function itemsOf(bytes: Uint8Array): readonly Json[] {
  const text = strictUtf8(bytes);
  try {
    return JSON.parse(`[${text}]`) as readonly Json[];
  } catch {
    throw new BrokenStretch();
  }
}
