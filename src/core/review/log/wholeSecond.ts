/** ISO 8601 without fractions of a second: GIS tools write ".000" away, and a time that changed looks like a decision. */
export function wholeSecond(at: string): string {
  return at.replace(/(:\d\d)\.\d+/, '$1');
}
