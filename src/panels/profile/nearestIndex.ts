/** Place in an ascending list of the value nearest to `value`. */
export function nearestIndex(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle;
    else high = middle;
  }
  return value - ascending[low]! <= ascending[high]! - value ? low : high;
}
