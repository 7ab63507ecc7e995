/** Sets of the keys a row gives: rows that give the same keys share one. */
export interface KeySets {
  of(keys: readonly string[]): ReadonlySet<string>;
}

export function keySets(): KeySets {
  const sets = new Map<string, ReadonlySet<string>>();
  let lastKeys: readonly string[] = [];
  let lastSet: ReadonlySet<string> = new Set();
  return {
    of(keys) {
      if (isSame(keys, lastKeys)) return lastSet;
      const name = keys.join('\n');
      const known = sets.get(name) ?? new Set(keys);
      sets.set(name, known);
      lastKeys = keys;
      lastSet = known;
      return known;
    },
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
