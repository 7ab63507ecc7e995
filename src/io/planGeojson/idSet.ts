/** So many ids beside the place of their hash: then it is no accident, and the engine's own set, seeded, takes over. */
const MOST_PROBES = 64;
const FREE = -1;
const GROWTH = 8;

/**
 * The ids of a long list. The engine's set does the same, at three times the price while the ids are young: here hashes
 * are found among numbers, and an id is touched only where its hash is there already.
 */
export class IdSet {
  readonly #hashOf: (id: string) => number;
  readonly #ids: string[] = [];
  readonly #crowded = new Set<string>();
  /** Which id, and its hash, in turns; at least half are free. */
  #slots = new Int32Array(2048).fill(FREE);

  constructor(hashOf: (id: string) => number = fnv1a) {
    this.#hashOf = hashOf;
  }

  has(id: string): boolean {
    if (this.#isCrowded(id)) return true;
    const slot = this.#slotOf(id, this.#hashOf(id));
    return slot !== null && this.#slots[slot] !== FREE;
  }

  /** False: it was there before. */
  add(id: string): boolean {
    if (this.#isCrowded(id)) return false;
    const hash = this.#hashOf(id);
    const slot = this.#slotOf(id, hash);
    if (slot === null) {
      this.#crowded.add(id);
      return true;
    }
    if (this.#slots[slot] !== FREE) return false;
    this.#slots[slot] = this.#ids.length;
    this.#slots[slot + 1] = hash;
    this.#ids.push(id);
    if (this.#ids.length * 4 === this.#slots.length) this.#grow();
    return true;
  }

  #isCrowded(id: string): boolean {
    return this.#crowded.size > 0 && this.#crowded.has(id);
  }

  /** Where the id is or belongs; null: too many others are there. */
  #slotOf(id: string, hash: number): number | null {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = ((hash + probe) << 1) & mask;
      const at = slots[slot] as number;
      if (at === FREE || (slots[slot + 1] === hash && this.#ids[at] === id)) return slot;
    }
    return null;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * GROWTH).fill(FREE);
    for (let from = 0; from < before.length; from += 2) {
      const at = before[from] as number;
      if (at === FREE) continue;
      const hash = before[from + 1] as number;
      const slot = this.#slotOf(this.#ids[at] as string, hash);
      if (slot === null) this.#crowded.add(this.#ids[at] as string);
      else {
        this.#slots[slot] = at;
        this.#slots[slot + 1] = hash;
      }
    }
  }
}

/** FNV-1a, 32 bits, its upper bits mixed into the lower. */
function fnv1a(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
