import { type LetterHabit, MAX_CELL_LENGTH, type ParsedCoordinate, parseCoordinate } from './parseCoordinate';

/** Two coordinates of one cell in the order they are meant: latitude (or northing) first. */
export type CoordinatePair = readonly [first: ParsedCoordinate, second: ParsedCoordinate];

const WKT = /^point\s*(?:z\s*)?\(\s*([-+\d.]+)\s+([-+\d.]+)(?:\s+[-+\d.]+)?\s*\)$/i;

/** `21.48, 107.39`, `21,48; 107,39`, `21°29'10"N 107°23'20"E`, `POINT(107.39 21.48)` → two coordinates, or null. */
export function parsePair(text: string, habit?: LetterHabit): CoordinatePair | null {
  if (text.length > MAX_CELL_LENGTH) return null;
  const wkt = WKT.exec(text.trim());
  if (wkt) return pairOf([wkt[2] as string, wkt[1] as string], habit);
  const bare = text.trim().replace(/^[([]\s*|\s*[)\]]$/g, '');
  for (const parts of splits(bare)) {
    const pair = pairOf(parts, habit);
    if (pair) return pair;
  }
  return null;
}

/** The ways a cell may hold two coordinates, surest first. */
function* splits(text: string): Generator<readonly string[]> {
  for (const separator of [/\s*[;/|\t]\s*/, /\s*,\s+/, /\s*,\s*/]) {
    const parts = text.split(separator);
    if (parts.length === 2) yield parts;
  }
  const fours = text.split(/[,\s]+/);
  if (fours.length === 4 && /^\d+,\d+[,\s]+\d+,\d+$/.test(text))
    yield [fours.slice(0, 2).join('.'), fours.slice(2).join('.')];
  const letters = /^(.*?\d.*?[a-zđĐ])\s+(.*\d.*)$/i.exec(text);
  if (letters) yield [letters[1] as string, letters[2] as string];
  const words = text.split(/\s+/);
  if (words.length % 2 === 0) {
    yield [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
  }
}

function pairOf(parts: readonly string[], habit: LetterHabit | undefined): CoordinatePair | null {
  const first = parseCoordinate(parts[0] ?? '', habit);
  const second = parseCoordinate(parts[1] ?? '', habit);
  if (!first || !second || (first.axis !== null && first.axis === second.axis)) return null;
  return first.axis === 'lng' || second.axis === 'lat' ? [second, first] : [first, second];
}
