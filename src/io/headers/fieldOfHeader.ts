import { foldDiacritics } from '../../core/plan/foldDiacritics';
import { FIELD_OF_HEADER } from './headerWords';

const MAX_HEADER_LENGTH = 80;
/** "Đông", east, and "dòng", row, are one word without their marks. */
const EAST = /^\s*đông\s*([([{].*|\bm\s*)?$/iu;

/** The field a column header means, in Vietnamese or English, or null. */
export function fieldOfHeader(header: string): string | null {
  if (header.length > MAX_HEADER_LENGTH) return null;
  if (EAST.test(header.normalize('NFC'))) return 'east';
  const words = plain(header);
  const whole = FIELD_OF_HEADER.get(words);
  if (whole) return whole;
  const withoutBrackets = plain(header.replace(/[([{].*?[)\]}]/g, ' '));
  return FIELD_OF_HEADER.get(withoutBrackets) ?? null;
}

function plain(header: string): string {
  return foldDiacritics(header.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}
