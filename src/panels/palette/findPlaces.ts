import { foldDiacritics } from '../../core/plan/foldDiacritics';

export interface Found<Entry> {
  readonly entry: Entry;
  readonly rank: number;
}

/**
 * The best entries for a query, marks and case aside: names that begin with it first, then those with a word that does,
 * then those that have every word of it somewhere.
 */
export function findPlaces<Entry>(
  entries: readonly Entry[],
  query: string,
  nameOf: (entry: Entry) => string,
  most: number,
): readonly Entry[] {
  const wanted = foldDiacritics(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const found: Found<Entry>[] = [];
  for (const entry of entries) {
    const rank = rankOf(foldDiacritics(nameOf(entry)), wanted, words);
    if (rank !== null) found.push({ entry, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function rankOf(name: string, wanted: string, words: readonly string[]): number | null {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : null;
}
