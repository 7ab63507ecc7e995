/** Two words per line of a packed 0/1 matrix: a line within another has no bit the other lacks. */
export class Signatures {
  readonly #low: Int32Array;
  readonly #high: Int32Array;

  constructor(start: Uint32Array, items: Uint32Array) {
    const lines = start.length - 1;
    this.#low = new Int32Array(lines);
    this.#high = new Int32Array(lines);
    for (let line = 0; line < lines; line++) {
      for (let at = start[line]!; at < start[line + 1]!; at++) {
        const bit = (Math.imul(items[at]!, 0x9e3779b1) >>> 26) & 63;
        if (bit < 32) this.#low[line]! |= 1 << bit;
        else this.#high[line]! |= 1 << (bit - 32);
      }
    }
  }

  mayLieWithin(inner: number, outer: number): boolean {
    return (this.#low[inner]! & ~this.#low[outer]!) === 0 && (this.#high[inner]! & ~this.#high[outer]!) === 0;
  }
}

/** Whether the sorted line `inner` is part of the sorted line `outer`. */
export function liesWithin(start: Uint32Array, items: Uint32Array, inner: number, outer: number): boolean {
  let at = start[outer]!;
  const end = start[outer + 1]!;
  for (let k = start[inner]!; k < start[inner + 1]!; k++) {
    const item = items[k]!;
    while (at < end && items[at]! < item) at++;
    if (at === end || items[at] !== item) return false;
    at++;
  }
  return true;
}
