/** A value in the bytes of a feature: a text between its quotes, a number, or true, false and null. */
export interface WrittenValue {
  readonly path: 'feature' | 'geometry' | 'coordinates' | 'properties';
  /** Of coordinates: which. */
  readonly key: string;
  readonly type: 'text' | 'number' | 'word';
  readonly from: number;
  readonly to: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_ARRAY, OPEN_OBJECT, CLOSE_OBJECT, CLOSE_ARRAY] = [0x5b, 0x7b, 0x7d, 0x5d];
const FEATURE = new Set(['type', 'id', 'geometry', 'properties']);
const GEOMETRY = new Set(['type', 'coordinates']);
/** Their place among the keys of an object is not the one they are written at. */
const WHOLE_NUMBER = /^\d+$/;

/**
 * The values of a feature in strict JSON, in their order: a point of two numbers with flat properties. null: the
 * feature holds anything else, a key twice, or an escaped letter.
 */
export function featureValues(bytes: Uint8Array): readonly WrittenValue[] | null {
  if (bytes.includes(BACKSLASH)) return null;
  return new Walk(bytes).feature();
}

class Walk {
  readonly #bytes: Uint8Array;
  readonly #values: WrittenValue[] = [];
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  feature(): readonly WrittenValue[] | null {
    const isRead = this.#object('feature', FEATURE, (key) => {
      if (key === 'geometry') return this.#geometry();
      return key === 'properties' ? this.#object(key, null, () => null) : null;
    });
    return isRead ? this.#values : null;
  }

  #geometry(): boolean {
    return this.#object('geometry', GEOMETRY, (key) => (key === 'coordinates' ? this.#coordinates() : null));
  }

  #coordinates(): boolean {
    if (!this.#takes(OPEN_ARRAY) || !this.#number('0')) return false;
    return this.#takes(COMMA) && this.#number('1') && this.#takes(CLOSE_ARRAY);
  }

  #number(key: string): boolean {
    return this.#value('coordinates', key) && this.#values.at(-1)?.type === 'number';
  }

  /** `inner` reads what is not a plain value; null: a plain value is expected. */
  #object(
    path: WrittenValue['path'],
    allowed: ReadonlySet<string> | null,
    inner: (key: string) => boolean | null,
  ): boolean {
    if (!this.#takes(OPEN_OBJECT)) return false;
    const seen = new Set<string>();
    do {
      if (!this.#takes(QUOTE)) return false;
      const key = this.#text();
      const isOdd = seen.has(key) || WHOLE_NUMBER.test(key) || key === '__proto__';
      if (isOdd || (allowed && !allowed.has(key)) || !this.#takes(COLON)) return false;
      seen.add(key);
      if (!(inner(key) ?? this.#value(path, key))) return false;
    } while (this.#takes(COMMA));
    return this.#takes(CLOSE_OBJECT);
  }

  #value(path: WrittenValue['path'], key: string): boolean {
    if (this.#takes(QUOTE)) {
      const from = this.#at;
      this.#text();
      this.#values.push({ path, key, type: 'text', from, to: this.#at - 1 });
      return true;
    }
    const from = this.#at;
    while (isPlain(this.#bytes[this.#at])) this.#at += 1;
    if (this.#at === from) return false;
    const first = this.#bytes[from] as number;
    this.#values.push({ path, key, type: first < 0x40 ? 'number' : 'word', from, to: this.#at });
    return true;
  }

  /** Up to the closing quote, which is stepped over. */
  #text(): string {
    const end = this.#bytes.indexOf(QUOTE, this.#at);
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#at, end));
    this.#at = end + 1;
    return text;
  }

  #takes(byte: number): boolean {
    while (isSpace(this.#bytes[this.#at])) this.#at += 1;
    if (this.#bytes[this.#at] !== byte) return false;
    this.#at += 1;
    return true;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Of a number, true, false or null. */
function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && (isLetter(byte) || (byte >= 0x2b && byte <= 0x39 && byte !== COMMA));
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte === 0x45;
}
