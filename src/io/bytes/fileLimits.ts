/** Files above this are refused before they are read. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** Nesting of a JSON file. */
export const MAX_JSON_DEPTH = 32;
/** Values quoted in an issue are cut to this length. */
export const MAX_QUOTED_LENGTH = 60;

export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
}
