import { foldDiacritics } from '../foldDiacritics';

const KIND = /^(xa|phuong|thi tran|dac khu|huyen dao|tt|p|x)(?:\.\s*|\s+)(?=\S)/;
const WHOLE_KINDS: Readonly<Record<string, string>> = { tt: 'thi tran', p: 'phuong', x: 'xa' };

/** A commune as it is written: folded, its kind by itself. */
export interface Unit {
  /** null: written without one. */
  readonly kind: string | null;
  readonly name: string;
}

/** A name folded and without its kind, so that "Xã Điền Xá" and "điền xá" are one. */
export function communeKey(written: string): string {
  return unitOf(written).name;
}

export function unitOf(written: string): Unit {
  const folded = foldDiacritics(written);
  const kind = KIND.exec(folded);
  if (!kind) return { kind: null, name: folded };
  const word = kind[1] as string;
  return { kind: WHOLE_KINDS[word] ?? word, name: folded.slice(kind[0].length).trim() };
}
