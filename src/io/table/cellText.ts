/** What a cell of a workbook can hold. */
export type CellValue = string | number | boolean | Date | null;

/**
 * The cell as a person would type it. A number keeps its point whatever the decimal mark of the list, so it never has
 * exactly three decimals: "1.125" could be one thousand.
 */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return value instanceof Date ? dateText(value) : String(value);
}

function numberText(value: number): string {
  const text = String(value);
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** ISO 8601; the hour only where there is one. The reader gives the clock of the sheet as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
