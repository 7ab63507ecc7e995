const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 7 });

/** "1 row", "2 rows": a count with the words that agree with it. */
export function many(count: string | number | undefined, one: string, more = `${one}s`): string {
  return `${typeof count === 'number' ? number.format(count) : (count ?? '')} ${Number(count) === 1 ? one : more}`;
}
