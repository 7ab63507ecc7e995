const ABSENT = 0xffffffff;

/** Indices of the dead zones in no order: adding, removing and asking take constant time. */
export class DeadZoneList {
  readonly #items: Uint32Array;
  readonly #positions: Uint32Array;
  #length = 0;

  /** Starts empty; holds village indices below `villages`. */
  constructor(villages: number) {
    this.#items = new Uint32Array(villages);
    this.#positions = new Uint32Array(villages).fill(ABSENT);
  }

  has(village: number): boolean {
    return this.#positions[village] !== ABSENT;
  }

  add(village: number): void {
    this.#positions[village] = this.#length;
    this.#items[this.#length++] = village;
  }

  /** The last one takes the place of the one removed. */
  remove(village: number): void {
    const position = this.#positions[village]!;
    const last = this.#items[--this.#length]!;
    this.#items[position] = last;
    this.#positions[last] = position;
    this.#positions[village] = ABSENT;
  }

  /** The list itself, not a copy: valid until the next change. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }
}
