import type { Site } from '../../../core/plan/site';
import type { Village } from '../../../core/plan/village';
import { type FeatureShape, featureShape } from './featureShape';
import type { PlaceRows } from './placeRows';
import { MOST_ROWS, ShapeRows } from './shapeRows';

/** So many ways to write a feature are kept in mind at a time, and so many are learnt from one file. */
const MOST_SHAPES = 12;
const MOST_LEARNT = 100;

/** Reads features that are written like one before, straight from the bytes. */
export class AlikeReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The one that fitted last comes first. */
  #shapes: ShapeRows[] = [];
  /** The shapes of the rows that wait, in the order their groups come in, and which row is of which. */
  #waiting: ShapeRows[] = [];
  readonly #order = new Uint8Array(MOST_ROWS);
  readonly #from = new Uint32Array(MOST_ROWS);
  readonly #to = new Uint32Array(MOST_ROWS);
  #learnt = 0;
  count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The byte behind the feature at `from`, which then waits among the rows; -1: it is like none before. */
  read(from: number, end: number): number {
    for (let i = 0; i < this.#shapes.length; i += 1) {
      const rows = this.#shapes[i] as ShapeRows;
      if (this.#mustTakeFirst(rows)) continue;
      const to = rows.read(this.#bytes, this.#view, from, end);
      if (to < 0) continue;
      if (i > 0) this.#shapes.unshift(...this.#shapes.splice(i, 1));
      if (rows.count === 1) this.#waiting.push(rows);
      const { count } = this;
      this.#order[count] = this.#waiting.length === 1 ? 0 : this.#waiting.indexOf(rows);
      this.#from[count] = from;
      this.#to[count] = to;
      this.count = count + 1;
      return to;
    }
    return -1;
  }

  #mustTakeFirst({ shape }: ShapeRows): boolean {
    return this.#waiting.length > 0 && this.#waiting[0]?.shape.kind !== shape.kind;
  }

  /** Rows must be taken before the next is read, or before a feature that did not fit is. */
  get isFull(): boolean {
    return this.count === MOST_ROWS;
  }

  /** The bytes of a row that waits. */
  featureOf(row: number): Uint8Array {
    return this.#bytes.subarray(this.#from[row], this.#to[row]);
  }

  /** The rows that wait, which then wait no longer, but their bytes are still known. null: none. */
  take(): PlaceRows | null {
    const { count } = this;
    const [first] = this.#waiting;
    const groups = this.#waiting.map((rows) => rows.take());
    for (const rows of this.#shapes) rows.widen();
    this.#waiting = [];
    this.count = 0;
    if (!first) return null;
    return { kind: first.shape.kind, count, groups, order: groups.length > 1 ? this.#order.slice(0, count) : null };
  }

  /** Learns from a feature of which there was nothing to say; only while no row waits. */
  learn(feature: Uint8Array, kind: 'site' | 'village', place: Site | Village): void {
    if (this.#learnt === MOST_LEARNT) return;
    const shape = featureShape(feature, kind, place);
    if (!shape || this.#shapes.some((rows) => isSameShape(rows.shape, shape))) return;
    this.#learnt += 1;
    this.#shapes.unshift(new ShapeRows(shape));
    this.#shapes.length = Math.min(this.#shapes.length, MOST_SHAPES);
  }
}

function isSameShape(a: FeatureShape, b: FeatureShape): boolean {
  if (a.kind !== b.kind || a.literals.byteLength !== b.literals.byteLength) return false;
  if (a.literalEnds.length !== b.literalEnds.length || !a.literalEnds.every((end, i) => end === b.literalEnds[i])) {
    return false;
  }
  for (let i = 0; i < a.literals.byteLength; i += 1)
    if (a.literals.getUint8(i) !== b.literals.getUint8(i)) return false;
  return true;
}
