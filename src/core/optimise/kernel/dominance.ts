import { type CoverProblem, conflictsOf } from './coverProblem';
import { liesWithin, Signatures } from './signatures';

/** A line that another makes superfluous. */
export interface Dominated {
  readonly dropped: number;
  readonly by: number;
}

/**
 * Columns that serve nothing another does not serve as well at no more cost. Not valid where a row wants two servers:
 * the dominated column may be the second. A column tied to others by a conflict dominates nothing. Of equals the lower
 * one stays; `by` is never itself dropped.
 */
export function dominatedColumns(problem: CoverProblem): Dominated[] {
  const { matrix, cost, budget, conflicts } = problem;
  const { colStart, colRows, rowStart, rowCols } = matrix;
  const signatures = new Signatures(colStart, colRows);
  const gone = new Uint8Array(matrix.cols);
  const size = (j: number) => colStart[j + 1]! - colStart[j]!;
  const use = (j: number) => budget?.use[j] ?? 0;
  const beats = (k: number, j: number): boolean => {
    if (k === j || gone[k] || size(k) < size(j) || cost[k]! > cost[j]! || use(k) > use(j)) return false;
    if (conflicts && conflictsOf(conflicts, k).length > 0) return false;
    if (size(k) === size(j) && cost[k] === cost[j] && use(k) === use(j) && k > j) return false;
    return signatures.mayLieWithin(j, k) && liesWithin(colStart, colRows, j, k);
  };
  const found: Dominated[] = [];
  for (let j = 0; j < matrix.cols; j++) {
    const rarest = rarestItem(colStart, colRows, j, rowStart);
    if (rarest < 0) continue;
    for (let at = rowStart[rarest]!; at < rowStart[rarest + 1]!; at++) {
      const k = rowCols[at]!;
      if (!beats(k, j)) continue;
      gone[j] = 1;
      found.push({ dropped: j, by: k });
      break;
    }
  }
  return settle(found, gone);
}

/** Rows served whenever another is: all columns of `by` serve `dropped` too, and it wants no more servers. */
export function dominatedRows({ matrix, need }: CoverProblem): Dominated[] {
  const { colStart, colRows, rowStart, rowCols } = matrix;
  const signatures = new Signatures(rowStart, rowCols);
  const gone = new Uint8Array(matrix.rows);
  const size = (i: number) => rowStart[i + 1]! - rowStart[i]!;
  const found: Dominated[] = [];
  for (let h = 0; h < matrix.rows; h++) {
    if (gone[h] || size(h) === 0) continue;
    const rarest = rarestItem(rowStart, rowCols, h, colStart);
    for (let at = colStart[rarest]!; at < colStart[rarest + 1]!; at++) {
      const s = colRows[at]!;
      if (s === h || gone[s] || size(s) < size(h) || need[s]! > need[h]!) continue;
      if (size(s) === size(h) && need[s] === need[h] && s < h) continue;
      if (!signatures.mayLieWithin(h, s) || !liesWithin(rowStart, rowCols, h, s)) continue;
      gone[s] = 1;
      found.push({ dropped: s, by: h });
    }
  }
  return settle(found, gone);
}

/** The item of a line with the fewest lines of its own: where to look for lines that hold all of it; -1: no item. */
function rarestItem(start: Uint32Array, items: Uint32Array, line: number, itemStart: Uint32Array): number {
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = start[line]!; at < start[line + 1]!; at++) {
    const item = items[at]!;
    const count = itemStart[item + 1]! - itemStart[item]!;
    if (count >= fewest) continue;
    fewest = count;
    rarest = item;
  }
  return rarest;
}

/** Follows chains to a line that stays. */
function settle(found: readonly Dominated[], gone: Uint8Array): Dominated[] {
  const by = new Map(found.map((each) => [each.dropped, each.by]));
  const last = (line: number): number => {
    let at = line;
    while (gone[at]) at = by.get(at)!;
    return at;
  };
  return found.map((each) => ({ dropped: each.dropped, by: last(each.by) }));
}
