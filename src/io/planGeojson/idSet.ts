/** So many ids beside the place of their hash: then it is no accident, and the engine's own set, seeded, takes over. */
const MOST_PROBES = 64;
const FREE = -1;

/**
 * The ids of a long list. The engine's set does the same, at three times the price while the ids are young: here hashes
 * are found among numbers, and an id is touched only where its hash is there already.
 */
export class IdSet {
  readonly #hashOf: (id: string) => number;
  readonly #ids: string[] = [];
  readonly #crowded = new Set<string>();
  #hashes = new Int32Array(512);
  /** Slot → which id; at least half are free. */
  #slots = new Int32Array(1024).fill(FREE);

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
    this.#hashes[this.#ids.length] = hash;
    this.#ids.push(id);
    if (this.#ids.length === this.#hashes.length) this.#grow();
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
      const slot = (hash + probe) & mask;
      const at = slots[slot] as number;
      if (at === FREE || (this.#hashes[at] === hash && this.#ids[at] === id)) return slot;
    }
    return null;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(FREE);
    for (const [at, id] of this.#ids.entries()) {
      const slot = this.#slotOf(id, hashes[at] as number);
      if (slot === null) this.#crowded.add(id);
      else this.#slots[slot] = at;
    }
  }
}

/** FNV-1a, 32 bits, its upper bits mixed into the lower. */
function fnv1a(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
