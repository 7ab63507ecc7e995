/** Path in `public/` → its whole text. */
export function build(): Map<string, string>;
