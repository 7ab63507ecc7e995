/**
 * Small seeded generator (mulberry32 over a hashed text seed): same seed, same numbers, on every machine.
 * @param {string} seed
 */
export function seeded(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + (high - low) * next();
  const pick = (list) => list[Math.floor(next() * list.length)];
  return { next, between, pick, weighted: (pairs) => weighted(pairs, next()) };
}

/** Picks a key of `[[key, weight], …]` by a number in 0..1. */
function weighted(pairs, share) {
  let left = share * pairs.reduce((sum, [, w]) => sum + w, 0);
  for (const [key, w] of pairs) {
    left -= w;
    if (left < 0) return key;
  }
  return pairs[pairs.length - 1][0];
}

function hash(text) {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.codePointAt(0), 16777619);
  return h >>> 0;
}
