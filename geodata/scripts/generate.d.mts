/** File name in `geodata/` → its whole text. */
export function generate(): Map<string, string>;
