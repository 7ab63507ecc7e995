import { TILE_EXTENT } from './tilePlaces';

export type TileValue = string | number | boolean;

/** Field numbers and wire types of the Mapbox Vector Tile Specification 2.1. */
const varintField = (field: number): number => field << 3;
const doubleField = (field: number): number => (field << 3) | 1;
const bytesField = (field: number): number => (field << 3) | 2;

const POINT = 1;
/** One MoveTo of one point. */
const MOVE_TO = 9;
const LAST_SMALL = 127;

/** A vector tile of one layer of points, written one after another. */
export class PointTile {
  readonly #name: string;
  readonly #keys: readonly string[];
  readonly #features = new Bytes();
  readonly #feature = new Bytes();
  readonly #values = new Map<TileValue, number>();

  constructor(name: string, keys: readonly string[]) {
    this.#name = name;
    this.#keys = keys;
  }

  /** `x` and `y` in units of the tile's extent, 0 or more; one value per key. */
  add(id: number, x: number, y: number, values: readonly TileValue[]): void {
    const tags = values.map((value) => this.#placeOf(value));
    const feature = this.#feature;
    feature.clear();
    feature.varint(varintField(1));
    feature.varint(id);
    feature.varint(bytesField(2));
    feature.varint(tags.reduce((length, tag, key) => length + varintLength(key) + varintLength(tag), 0));
    for (const [key, tag] of tags.entries()) {
      feature.varint(key);
      feature.varint(tag);
    }
    feature.varint(varintField(3));
    feature.varint(POINT);
    feature.varint(bytesField(4));
    feature.varint(1 + varintLength(2 * x) + varintLength(2 * y));
    feature.varint(MOVE_TO);
    feature.varint(2 * x);
    feature.varint(2 * y);
    this.#features.message(2, feature);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const layer = new Bytes();
    layer.text(1, this.#name);
    layer.append(this.#features);
    for (const key of this.#keys) layer.text(3, key);
    for (const value of this.#values.keys()) layer.message(4, valueBytes(value));
    layer.varint(varintField(5));
    layer.varint(TILE_EXTENT);
    layer.varint(varintField(15));
    layer.varint(2);
    const tile = new Bytes();
    tile.message(3, layer);
    return tile.copy();
  }

  #placeOf(value: TileValue): number {
    let place = this.#values.get(value);
    if (place === undefined) {
      place = this.#values.size;
      this.#values.set(value, place);
    }
    return place;
  }
}

function valueBytes(value: TileValue): Bytes {
  const bytes = new Bytes();
  if (typeof value === 'string') bytes.text(1, value);
  else if (typeof value === 'boolean') {
    bytes.varint(varintField(7));
    bytes.varint(value ? 1 : 0);
  } else if (Number.isSafeInteger(value) && value >= 0) {
    bytes.varint(varintField(5));
    bytes.varint(value);
  } else {
    bytes.varint(doubleField(3));
    bytes.double(value);
  }
  return bytes;
}

function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > LAST_SMALL; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** Bytes of protocol buffers that grow as they are written. */
class Bytes {
  #bytes = new Uint8Array(64);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  varint(value: number): void {
    this.#room(10);
    let rest = value;
    for (; rest > LAST_SMALL; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) + 128;
    this.#bytes[this.#length++] = rest;
  }

  double(value: number): void {
    this.#room(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  text(field: number, text: string): void {
    const written = ENCODER.encode(text);
    this.varint(bytesField(field));
    this.varint(written.length);
    this.#put(written);
  }

  message(field: number, message: Bytes): void {
    this.varint(bytesField(field));
    this.varint(message.#length);
    this.append(message);
  }

  append(other: Bytes): void {
    this.#put(other.#bytes.subarray(0, other.#length));
  }

  copy(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

const ENCODER = new TextEncoder();
