import type { DecimalMark } from './tableTypes';

const GROUPED = /^[-+]?\d{1,3}(?:[.,\s]\d{3})+$/;
const SEVERAL_GROUPS = /^[-+]?\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})+$/;

/** Units people write behind the figure. Kilometres are not among them: the field is in metres. */
const UNIT = /(?<=\d)\s*(?:hộ|người|khẩu|m|đồng|đ|vnđ|vnd)\.?$/iu;

/**
 * A number as Vietnamese and English sheets write it, or null. `whole`: the field has no fractions, so "1.200" is
 * one thousand two hundred in either habit.
 */
export function parseNumber(text: string, mark: DecimalMark, whole: boolean): number | null {
  if (isDigits(text)) return Number(text);
  const trimmed = text.trim().replace(UNIT, '');
  if (SEVERAL_GROUPS.test(trimmed) || (whole && GROUPED.test(trimmed)))
    return plainNumber(trimmed.replace(/[.,\s]/g, ''));
  const tight = trimmed.replace(/\s/g, '');
  const direct = mark === ',' ? tight.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.') : tight;
  return plainNumber(direct) ?? plainNumber(tight.replace(',', '.'));
}

/** What most cells hold: the same number in every habit. */
function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== '';
}

function plainNumber(text: string): number | null {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : null;
}

/** The decimal mark most numbers of these cells use. */
export function guessDecimalMark(rows: readonly (readonly string[])[]): DecimalMark {
  let commas = 0;
  let dots = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (/^\s*[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\D*$/.test(cell)) commas += 1;
      else if (/^\s*[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+\D*$/.test(cell)) dots += 1;
    }
  }
  return commas > dots ? ',' : '.';
}
