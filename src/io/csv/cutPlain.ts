import Papa from 'papaparse';
import { unguardRow } from './cellGuard';

/** Shorter texts are cut as fast the ordinary way. */
const LONG_TEXT = 1_000_000;
/** What Papa looks at to learn how lines end. */
const HEAD_LENGTH = 1024 * 1024;

/**
 * The cells of a long text without a quote in it, as Papa would cut them, a stretch at a time so that what is not kept
 * is gone early; words that come again and again are kept once. null: not such a text.
 */
export function cutPlain(text: string, delimiter: string, longText = LONG_TEXT): string[][] | null {
  if (text.length <= longText || text.includes('"') || text.startsWith('\uFEFF')) return null;
  const { linebreak } = Papa.parse(text.slice(0, HEAD_LENGTH), { delimiter, preview: 1 }).meta;
  const words = wordPool();
  const rows: string[][] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf(linebreak, start + longText);
    const end = found < 0 ? text.length : found;
    const stretch = text.slice(start, end);
    const mayBeGuarded = stretch.includes("'");
    for (const line of stretch.split(linebreak)) {
      const cells = line.split(delimiter);
      for (let i = 0; i < cells.length; i += 1) cells[i] = words(cells[i] as string);
      rows.push(mayBeGuarded ? unguardRow(cells) : cells);
    }
    start = end + linebreak.length;
    if (found < 0) break;
  }
  return rows;
}

const POOL_SIZE = 4096;
const LONGEST_WORD = 24;

/** Gives the text that came before for one that equals it. Forgets: two words of one slot take turns. */
function wordPool(): (text: string) => string {
  const pool: string[] = new Array(POOL_SIZE).fill('');
  return (text) => {
    const { length } = text;
    if (length === 0 || length > LONGEST_WORD) return text;
    const middle = text.charCodeAt(length >> 1) * 7;
    const slot = (length * 31 + text.charCodeAt(0) * 131 + middle + text.charCodeAt(length - 1) * 17) % POOL_SIZE;
    const known = pool[slot] as string;
    if (known === text) return known;
    pool[slot] = text;
    return text;
  };
}
