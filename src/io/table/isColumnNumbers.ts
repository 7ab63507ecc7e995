const LEAST = 4;
const NUMBER = /^\(?(\d{1,2})\)?$/;
const LETTER = /^\(?[A-HĐ]\)?$/;

/** The row under a header that only numbers its columns: "(1) (2) (3) (4)", "A B 1 2 3". */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
  const letters = texts.findIndex((text) => !LETTER.test(text));
  const numbers = texts.slice(Math.max(letters, 0)).map((text) => Number(NUMBER.exec(text)?.[1]));
  return texts.length >= LEAST && letters >= 0 && numbers.every((number, i) => number === i + 1);
}
