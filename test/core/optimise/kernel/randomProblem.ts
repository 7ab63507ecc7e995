import {
  type Conflicts,
  type CoverProblem,
  fewestProblem,
  mostProblem,
} from '../../../../src/core/optimise/kernel/coverProblem';
import { incidenceOf } from '../../../../src/core/optimise/kernel/incidence';
import { seededRandom } from '../../../builders/seededRandom';

export const KINDS = ['unit', 'cost', 'most', 'budget', 'backup', 'spacing', 'mostSpacing'] as const;
export type Kind = (typeof KINDS)[number];

/** A small seeded problem with at most `mostCols` columns, duplicates and zero costs included. */
export function randomProblem(kind: Kind, seed: number, mostCols = 10): CoverProblem {
  const random = seededRandom(seed * 7 + KINDS.indexOf(kind));
  const below = (limit: number) => Math.floor(random() * limit);
  const rows = 1 + below(14);
  const cols = 1 + below(mostCols);
  const share = 0.1 + 0.3 * random();
  const columns = Array.from({ length: cols }, () =>
    Array.from({ length: rows }, (_, i) => i).filter(() => random() < share),
  );
  if (cols > 2 && random() < 0.3) columns[cols - 1] = columns[0]!;
  const matrix = incidenceOf(rows, columns);
  const cost = Float64Array.from(columns, () => (kind === 'unit' || kind === 'backup' ? 1 : below(6)));
  const weight = Float64Array.from({ length: rows }, () => below(50));
  if (kind === 'most' || kind === 'mostSpacing') {
    const use = new Float64Array(cols).fill(1);
    return mostProblem(
      matrix,
      weight,
      { use, limit: below(cols + 2) },
      kind === 'most' ? null : conflicts(cols, random),
    );
  }
  if (kind === 'budget') return mostProblem(matrix, weight, { use: cost, limit: below(12) });
  const servers = (i: number) => matrix.rowStart[i + 1]! - matrix.rowStart[i]!;
  const need = Uint8Array.from({ length: rows }, (_, i) => Math.min(kind === 'backup' ? 2 : 1, servers(i)));
  return fewestProblem(matrix, cost, { need, conflicts: kind === 'spacing' ? conflicts(cols, random) : null });
}

function conflicts(cols: number, random: () => number): Conflicts {
  const lists: number[][] = Array.from({ length: cols }, () => []);
  for (let a = 0; a < cols; a++) {
    for (let b = a + 1; b < cols; b++) {
      if (random() > 0.2) continue;
      lists[a]!.push(b);
      lists[b]!.push(a);
    }
  }
  const start = [0];
  for (const list of lists) start.push(start.at(-1)! + list.length);
  return { start: Uint32Array.from(start), others: Uint32Array.from(lists.flat()) };
}
