import { holdableText } from './xmlText';

/** CDATA and comments, where an ampersand is one, and each ampersand elsewhere with the reference it begins, if any. */
const REFERENCES =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?:#(?:\d{1,7}|x[\da-fA-F]{1,6});|(?:amp|lt|gt|quot|apos);)?/g;

/** An XML text whose careless writer left "&" as it is or named characters that XML cannot hold (U+FFFD from then on). */
export function mendXml(text: string): string {
  return holdableText(text).replace(REFERENCES, (piece) => {
    if (piece === '&') return '&amp;';
    return piece.startsWith('&#') && !isHoldable(piece) ? '\uFFFD' : piece;
  });
}

function isHoldable(reference: string): boolean {
  const digits = reference.slice(2, -1);
  const code = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code > 0x10ffff) return false;
  const character = String.fromCodePoint(code);
  return holdableText(character) === character;
}
