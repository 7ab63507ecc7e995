/** A number rounded to so many decimals, as the shortest decimal that reads back the same. */
export function roundTo(value, decimals) {
  return Number(value.toFixed(decimals));
}
