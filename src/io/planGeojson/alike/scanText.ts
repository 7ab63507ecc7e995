import type { TextColumn } from './textColumn';
import type { WordColumn } from './wordColumn';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** The first byte that may stand in a JSON text, and the first beyond ASCII. */
const [SPACE, BEYOND_ASCII] = [0x20, 0x80];

/** The closing quote of a plain ASCII text that nobody asks for; -1: something else is there. */
export function scanAscii(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte < SPACE || byte === BACKSLASH || byte >= BEYOND_ASCII) return -1;
  }
  return -1;
}

/** Copies a text without escapes into the column; its closing quote, or -1. */
export function scanText(bytes: Uint8Array, from: number, end: number, into: TextColumn): number {
  const { buffer, start } = into;
  const stop = Math.min(end, from + buffer.length - start - 1);
  const shift = start - from;
  for (let at = from; at < stop; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      into.end = at + shift;
      return at;
    }
    if (byte < SPACE || byte === BACKSLASH) return -1;
    buffer[at + shift] = byte;
  }
  if (stop === end) return -1;
  into.grow();
  return scanText(bytes, from, end, into);
}

/** Which word a text without escapes is, into `codes`; its closing quote, or -1: none that may be taken. */
export function scanWord(
  bytes: Uint8Array,
  from: number,
  end: number,
  words: WordColumn,
  codes: Uint16Array,
  row: number,
): number {
  let hash = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      const code = words.codeOf(bytes, from, at, hash ^ (hash >>> 15));
      codes[row] = code;
      return code < 0 ? -1 : at;
    }
    if (byte < SPACE || byte === BACKSLASH) return -1;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return -1;
}
