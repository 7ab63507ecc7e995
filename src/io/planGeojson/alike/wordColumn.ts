import type { Json } from '../../../core/plan/json';
import { strictUtf8 } from '../../json/strictUtf8';

/** More words are no list of words. */
const MOST_WORDS = 4096;
const SLOTS = 16_384;
const FREE = -1;
const NOT_TAKEN = -1;

/** Texts of many rows as numbers of words, found by their bytes: a word is decoded and read once. */
export class WordColumn {
  /** What was read of each word; undefined: not to be taken. */
  readonly words: (Json | undefined)[] = [];
  readonly #read: (text: string) => Json | undefined;
  readonly #slots = new Int16Array(SLOTS).fill(FREE);
  readonly #hashes = new Int32Array(MOST_WORDS);
  readonly #starts = new Int32Array(MOST_WORDS + 1);
  #bytes = new Uint8Array(1 << 12);

  /** `read`: undefined where the careful reader must decide. */
  constructor(read: (text: string) => Json | undefined) {
    this.#read = read;
  }

  /** Too many different ones: better kept as texts. */
  get isFull(): boolean {
    return this.words.length === MOST_WORDS;
  }

  codeOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const code = this.#slots[slot] as number;
      if (code === FREE) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[code] === hash && this.#holds(code, bytes, from, to)) {
        return this.words[code] === undefined ? NOT_TAKEN : code;
      }
    }
  }

  #holds(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] as number;
    if ((this.#starts[code + 1] as number) - start !== to - from) return false;
    for (let i = from; i < to; i += 1) if (this.#bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.words.length;
    if (code === MOST_WORDS) return NOT_TAKEN;
    const start = this.#starts[code] as number;
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#starts[code + 1] = end;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    const word = this.#read(strictUtf8(bytes.subarray(from, to)));
    this.words.push(word);
    return word === undefined ? NOT_TAKEN : code;
  }
}
