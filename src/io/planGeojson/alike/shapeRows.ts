import { TINY_RADIUS_M } from '../../../core/checks/tinyRadii';
import type { Json } from '../../../core/plan/json';
import { type FieldReader, text } from '../../fields/fieldReaders';
import { fieldsOfPlace } from '../readPlace';
import type { FeatureShape, Slot } from './featureShape';
import type { PlaceColumn, PlaceGroup } from './placeRows';
import { scanDegrees, scanNumber } from './scanNumber';
import { scanAscii, scanText, scanWord } from './scanText';
import { TextColumn } from './textColumn';
import { WordColumn } from './wordColumn';

/** Rows that are taken at once. */
export const MOST_ROWS = 8192;

const [SKIPPED, TEXT, WORD, NUMBER, LNG, LAT] = [0, 1, 2, 3, 4, 5];

interface Column {
  readonly slot: Slot;
  scan: number;
  /** What a field makes of a value; undefined where it has something to say. null: it is kept as written. */
  readonly read: ((value: Json) => Json | undefined) | null;
  readonly texts: TextColumn;
  readonly words: WordColumn;
  readonly codes: Uint16Array;
  readonly numbers: Float64Array;
}

/** The rows of one shape that were read and not yet taken. */
export class ShapeRows {
  readonly shape: FeatureShape;
  readonly #columns: readonly Column[];
  count = 0;

  constructor(shape: FeatureShape) {
    this.shape = shape;
    this.#columns = shape.slots.map((slot) => columnOf(slot, shape.kind));
  }

  /** The byte behind the feature at `from`; -1: it is not of this shape, or there is something to be said of it. */
  read(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    const { literals, literalEnds } = this.shape;
    const columns = this.#columns;
    const row = this.count;
    let at = from;
    let literal = 0;
    for (let i = 0; i < columns.length; i += 1) {
      const literalEnd = literalEnds[i] as number;
      at = skipSame(view, at, end, literals, literal, literalEnd);
      if (at < 0) return -1;
      literal = literalEnd;
      const column = columns[i] as Column;
      const { scan } = column;
      if (scan === WORD) at = scanWord(bytes, at, end, column.words, column.codes, row);
      else if (scan === TEXT) at = scanText(bytes, at, end, column.texts);
      else if (scan === SKIPPED) at = scanAscii(bytes, at, end);
      else if (scan === NUMBER) {
        at = scanNumber(bytes, at, column.numbers, row);
        if (at >= 0 && column.read && column.read(column.numbers[row] as number) === undefined) return -1;
      } else at = scanDegrees(bytes, at, column.numbers, row, scan === LNG ? 180 : 90);
      if (at < 0) return -1;
    }
    at = skipSame(view, at, end, literals, literal, literals.byteLength);
    if (at < 0) return -1;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as Column;
      if (column.scan === TEXT) column.texts.keep();
    }
    this.count = row + 1;
    return at;
  }

  /** Keeps words that are too many as texts from here on; only while no row waits. */
  widen(): void {
    for (const column of this.#columns)
      if (column.scan === WORD && column.words.isFull && !column.read) column.scan = TEXT;
  }

  take(): PlaceGroup {
    const { shape, count } = this;
    this.count = 0;
    const find = (of: Slot['of']) => this.#columns.find(({ slot }) => slot.of === of) as Column;
    return {
      sample: shape.sample,
      count,
      ids: find('id').texts.take(),
      isNamedById: shape.isNamedById,
      lngDeg: find('lng').numbers.slice(0, count),
      latDeg: find('lat').numbers.slice(0, count),
      columns: this.#columns.flatMap((column) => taken(column, count) ?? []),
    };
  }
}

/** Steps over bytes that equal those of a piece. Eight at a time: those of UTF-8 are never a NaN. */
function skipSame(view: DataView, from: number, end: number, same: DataView, start: number, stop: number): number {
  const behind = from + stop - start;
  if (behind > end) return -1;
  if (stop - start < 8) {
    for (let i = start; i < stop; i += 1) if (view.getUint8(from + i - start) !== same.getUint8(i)) return -1;
    return behind;
  }
  const last = stop - 8;
  for (let i = start; i < last; i += 8) {
    if (view.getFloat64(from + i - start, true) !== same.getFloat64(i, true)) return -1;
  }
  return view.getFloat64(behind - 8, true) === same.getFloat64(last, true) ? behind : -1;
}

function columnOf(slot: Slot, kind: 'site' | 'village'): Column {
  const field = slot.key === null || slot.isExtra ? null : (fieldsOfPlace(kind).get(slot.key) ?? null);
  const isPlainText = slot.of === 'text' && (field === null || field === text);
  const read = field && !isPlainText ? valueReader(field, slot.key === 'radiusM') : null;
  const scan = scanOf(slot);
  return {
    slot,
    scan,
    read,
    texts: new TextColumn(),
    words: new WordColumn(read ?? ((word) => word)),
    codes: new Uint16Array(scan === WORD ? MOST_ROWS : 0),
    numbers: new Float64Array(scan >= NUMBER ? MOST_ROWS : 0),
  };
}

function scanOf({ of, key }: Slot): number {
  if (of === 'id') return TEXT;
  if (of === 'text') return key === null ? SKIPPED : WORD;
  if (of === 'number') return NUMBER;
  return of === 'lng' ? LNG : LAT;
}

/** Tiny radii are spoken of together at the end: the careful reader keeps them in mind. */
function valueReader(field: FieldReader, isRadius: boolean): (value: Json) => Json | undefined {
  return (value) => {
    const result = field(value);
    if (!('value' in result)) return undefined;
    return isRadius && (result.value as number) < TINY_RADIUS_M ? undefined : result.value;
  };
}

function taken({ slot, scan, texts, words, codes, numbers }: Column, count: number): PlaceColumn | null {
  const { key, isExtra } = slot;
  if (key === null) return null;
  if (scan === NUMBER) return { key, isExtra, of: 'numbers', numbers: numbers.slice(0, count) };
  if (scan === TEXT) return { key, isExtra, of: 'texts', texts: texts.take() };
  return { key, isExtra, of: 'words', codes: codes.slice(0, count), words: words.words.map((word) => word ?? null) };
}
