import { type CoverProblem, fewestProblem } from '../../core/optimise/kernel/coverProblem';
import { incidenceOf } from '../../core/optimise/kernel/incidence';

export interface OrLibraryReading {
  /** null: the fault says where. */
  readonly problem: CoverProblem | null;
  /** The first number that is missing or wrong: its line, from 1, and as written; the last line where it is missing. */
  readonly fault: { readonly line: number; readonly word: string } | null;
}

const MOST_LINES = 10_000_000;

/**
 * A set-covering file of the OR-Library: `m n`, n costs, then for each row k and its k columns, counted from 1; all
 * whole numbers parted by blanks. Source: J. E. Beasley, OR-Library (1990).
 */
export function readOrLibrary(text: string): OrLibraryReading {
  const words = text.trim().split(/\s+/);
  let at = 0;
  const next = (least: number, most: number): number => {
    const word = words[at++] ?? '';
    const value = word === '' ? Number.NaN : Number(word);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new BadWord(at, word);
  };
  try {
    const rows = next(0, MOST_LINES);
    const cols = next(0, MOST_LINES);
    if (words.length < 2 + cols + rows) throw new BadWord(words.length + 1, '');
    const cost = Float64Array.from({ length: cols }, () => next(0, Number.MAX_SAFE_INTEGER));
    const columns: number[][] = Array.from({ length: cols }, () => []);
    for (let i = 0; i < rows; i++) {
      const count = next(0, cols);
      for (let k = 0; k < count; k++) columns[next(1, cols) - 1]!.push(i);
    }
    if (at < words.length) throw new BadWord(at + 1, words[at]!);
    return { problem: fewestProblem(incidenceOf(rows, columns), cost), fault: null };
  } catch (error) {
    if (!(error instanceof BadWord)) throw error;
    return { problem: null, fault: { line: lineOf(text, error.position), word: error.word.slice(0, 40) } };
  }
}

/** The line, from 1, that holds the word of this position, from 1. */
function lineOf(text: string, position: number): number {
  let before = 0;
  const lines = text.trimEnd().split('\n');
  const at = lines.findIndex((line) => {
    before += line.match(/\S+/g)?.length ?? 0;
    return before >= position;
  });
  return at < 0 ? lines.length : at + 1;
}

class BadWord extends Error {
  constructor(
    readonly position: number,
    readonly word: string,
  ) {
    super(`word ${position}: ${word}`);
  }
}
