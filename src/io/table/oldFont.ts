/** Fonts from before Unicode whose letters are other characters' codes. */
export type OldFont = 'TCVN3' | 'VNI';

const LOOKED_AT_ROWS = 40;
/** Fewer may be a unit or a name from abroad. */
const LEAST_WORDS = 3;
/** Signs that TCVN3 puts in place of letters, within a word: "Th«n", "X·", "Kinh ®é". */
const TCVN3_WORD = /[A-Za-z][«¬®©ªµ¸¶·¹¨»¾¼½×Þßþ]|[®¬«][A-Za-zéèêÊ]/;
/** Letters Vietnamese does not have, where VNI puts a vowel's marks, and its đ: "Huyeän", "Kinh ñoä". */
const VNI_WORD = /[AEOUYaeouyÖöÔô][äåëïûüø]|ñ[aeouöôæ]|[Tt]ænh/;

/** The old font a table was typed in, as its first rows look; null: none, or not enough words to tell. */
export function oldFont(cells: readonly (readonly string[])[]): OldFont | null {
  const words = cells.slice(0, LOOKED_AT_ROWS).flatMap((row) => row.flatMap((cell) => cell.split(/\s+/)));
  const count = (sign: RegExp) => words.filter((word) => sign.test(word)).length;
  if (count(TCVN3_WORD) >= LEAST_WORDS) return 'TCVN3';
  return count(VNI_WORD) >= LEAST_WORDS ? 'VNI' : null;
}
