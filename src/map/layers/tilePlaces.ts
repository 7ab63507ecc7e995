import { mercatorX, mercatorY } from '../mercator';

/** Tiles are cut no finer. */
export const FINEST_TILES = 14;
/** Units of a tile's own coordinates, as many as the map counts. */
export const TILE_EXTENT = 8192;

const EXTENT_BITS = 13;
const PLACE_BITS = FINEST_TILES + EXTENT_BITS;
const DIGIT_BITS = 14;
const DIGIT = 1 << DIGIT_BITS;
const AT_ONCE = 8192;

/** Where places lie in the finest tiles, and in which order: those of any tile follow one another. */
export interface TilePlaces {
  /** Web Mercator in units of the finest tiles, indexed as the places. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** Indices into the places, sorted by `codes`. */
  readonly order: Uint32Array;
  /** The finest tile of each, x and y bit by bit, in that order. */
  readonly codes: Uint32Array;
}

/** Lays places out in steps; `lngDeg` and `latDeg` have the same length. */
export function* tilePlaces(lngDeg: Float64Array, latDeg: Float64Array): Generator<void, TilePlaces> {
  const size = lngDeg.length;
  const x = new Uint32Array(size);
  const y = new Uint32Array(size);
  const unsorted = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    x[at] = onMap(mercatorX(lngDeg[at]!));
    y[at] = onMap(mercatorY(latDeg[at]!));
    unsorted[at] = (spread(x[at]! >>> EXTENT_BITS) | (spread(y[at]! >>> EXTENT_BITS) << 1)) >>> 0;
  }
  const byLow = yield* sorted(unsorted, null, 0);
  const order = yield* sorted(unsorted, byLow, DIGIT_BITS);
  const codes = new Uint32Array(size);
  for (let at = 0; at < size; at++) codes[at] = unsorted[order[at]!]!;
  return { x, y, order, codes };
}

/** Which stretch of `order` lies in a tile no finer than the finest. */
export function placesInTile({ codes }: TilePlaces, z: number, x: number, y: number): [from: number, to: number] {
  const side = 2 ** (FINEST_TILES - z);
  const first = (spread(x) + 2 * spread(y)) * side * side;
  return [firstFrom(codes, first), firstFrom(codes, first + side * side)];
}

/** Counting sort by one digit of the codes; those of the same digit keep their order. */
function* sorted(codes: Uint32Array, before: Uint32Array | null, shift: number): Generator<void, Uint32Array> {
  const starts = new Uint32Array(DIGIT + 1);
  for (const code of codes) starts[((code >>> shift) & (DIGIT - 1)) + 1]!++;
  for (let digit = 1; digit <= DIGIT; digit++) starts[digit]! += starts[digit - 1]!;
  yield;
  const order = new Uint32Array(codes.length);
  for (let k = 0; k < codes.length; k++) {
    const at = before ? before[k]! : k;
    order[starts[(codes[at]! >>> shift) & (DIGIT - 1)]!++] = at;
  }
  yield;
  return order;
}

function onMap(share: number): number {
  return Math.min(2 ** PLACE_BITS - 1, Math.max(0, Math.floor(share * 2 ** PLACE_BITS)));
}

/** Bits set apart: between any two of them comes one of the other axis. */
function spread(bits: number): number {
  let apart = bits;
  apart = (apart | (apart << 8)) & 0x00ff00ff;
  apart = (apart | (apart << 4)) & 0x0f0f0f0f;
  apart = (apart | (apart << 2)) & 0x33333333;
  return (apart | (apart << 1)) & 0x55555555;
}

function firstFrom(codes: Uint32Array, code: number): number {
  let from = 0;
  let to = codes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (codes[middle]! < code) from = middle + 1;
    else to = middle;
  }
  return from;
}
