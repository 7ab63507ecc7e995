export type Axis = 'lat' | 'lng';

export interface ParsedCoordinate {
  /** Degrees, or metres when the magnitude says so. */
  readonly value: number;
  /** From a hemisphere letter; null when none is written. */
  readonly axis: Axis | null;
}

/** How a file writes its letters: with "B" for Bắc in it, "N" is Nam, south. */
export interface LetterHabit {
  readonly nIsSouth: boolean;
}

/** Longer than any coordinate: such a cell is not taken apart. */
export const MAX_CELL_LENGTH = 120;

const PLAIN_LETTERS: LetterHabit = { nIsSouth: false };

const LETTERS: ReadonlyMap<string, readonly [Axis, 1 | -1]> = new Map([
  ['n', ['lat', 1]],
  ['b', ['lat', 1]],
  ['bac', ['lat', 1]],
  ['s', ['lat', -1]],
  ['nam', ['lat', -1]],
  ['e', ['lng', 1]],
  ['d', ['lng', 1]],
  ['dong', ['lng', 1]],
  ['w', ['lng', -1]],
  ['t', ['lng', -1]],
  ['tay', ['lng', -1]],
]);

const WORD = '(?:bac|nam|dong|tay|[nbsedwt])';
const LEADING = new RegExp(`^(${WORD})\\s*(?=[-+\\d])`);
const TRAILING = new RegExp(`(?<=[\\d°'"])\\s*(${WORD})$`);
/** What most cells hold; read without taking the text apart. */
const PLAIN = /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/;
/** Metres in groups of three: `2.381.392,75`, `522,211.43`, `2 381 392`. One group alone is a decimal fraction. */
const GROUPED =
  /^[-+]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:,\d{3}){2,}(?:\.\d+)?|(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+|(?: \d{3})+(?:[.,]\d+)?)$/;
const DECIMAL = /^([-+]?\d+(?:[.,]\d+)?)\s*°?$/;
const SEXAGESIMAL = /^([-+]?\d{1,3})\s*[°:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:[':\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*"?)?)?$/;

/** `21.4856`, `107,39`, `2.381.392,75`, `21°29'10"N`, `21 29 10.5`, `21°29,17'`, `107°23'Đ` → a number, or null. */
export function parseCoordinate(text: string, habit: LetterHabit = PLAIN_LETTERS): ParsedCoordinate | null {
  const plain = PLAIN.test(text) ? Number(text.replace(',', '.')) : null;
  if (plain !== null) return { value: plain, axis: null };
  const { digits, letter } = splitLetter(normalise(text));
  const magnitude = grouped(digits) ?? decimal(digits) ?? sexagesimal(digits);
  if (magnitude === null) return null;
  const meaning = letter === null ? undefined : LETTERS.get(letter);
  if (!meaning) return { value: magnitude, axis: null };
  const sign = letter === 'n' && habit.nIsSouth ? -1 : meaning[1];
  return { value: magnitude * sign + 0, axis: meaning[0] };
}

/** Whether a coordinate is written with "B", bắc: then an "N" of the same file is nam. */
export function usesBac(text: string): boolean {
  if (text.length > MAX_CELL_LENGTH || !/b/i.test(text)) return false;
  const { letter } = splitLetter(normalise(text));
  return letter === 'b' || letter === 'bac';
}

function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[º˚⁰ᵒ]|(?<=\d) ?(?:o|do) ?(?=\d)/g, '°')
    .replace(/(?<=\d) ?phut ?(?=\d|$)/, "'")
    .replace(/(?<=\d) ?giay/, '"')
    .replace(/^(\d{1,3})-(\d{1,2})-(\d{1,2}(?:[.,]\d+)?)(?=$| ?[a-z]+$)/, '$1:$2:$3')
    .replace(/''|[″“”]/g, '"')
    .replace(/[′’‘´`]/g, "'")
    .replace(
      /(\d)\s*d\s*(\d+(?:[.,]\d+)?)\s*m(?:\s*(\d+(?:[.,]\d+)?)\s*s)?/,
      (_, d, m, s) => `${d}°${m}'${s ? `${s}"` : ''}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function splitLetter(text: string): { readonly digits: string; readonly letter: string | null } {
  const leading = LEADING.exec(text);
  if (leading) return { digits: text.slice(leading[0].length), letter: leading[1] ?? null };
  const trailing = TRAILING.exec(text);
  return trailing
    ? { digits: text.slice(0, trailing.index).trim(), letter: trailing[1] ?? null }
    : { digits: text, letter: null };
}

function grouped(text: string): number | null {
  if (!GROUPED.test(text)) return null;
  const fraction = /[.,]\d+$/.exec(text)?.[0] ?? '';
  const isGroup = /^[.,]\d{3}$/.test(fraction) && text.split(fraction[0] as string).length > 2;
  const whole = isGroup || fraction === '' ? text : text.slice(0, -fraction.length);
  return Number(whole.replace(/[., ]/g, '') + (isGroup ? '' : fraction.replace(',', '.')));
}

function decimal(text: string): number | null {
  const match = DECIMAL.exec(text);
  return match ? Number((match[1] as string).replace(',', '.')) : null;
}

function sexagesimal(text: string): number | null {
  const match = SEXAGESIMAL.exec(text);
  if (!match) return null;
  const degrees = match[1] as string;
  const minutes = Number((match[2] as string).replace(',', '.'));
  const seconds = Number((match[3] ?? '0').replace(',', '.'));
  if (minutes >= 60 || seconds >= 60) return null;
  const size = Math.abs(Number(degrees)) + minutes / 60 + seconds / 3600;
  return degrees.startsWith('-') ? -size : size;
}
