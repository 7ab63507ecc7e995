import type { Worth } from './certificate/certify';
import type { Prepared } from './prepare';

/** Turns value and bound of the cover problem into what the question counts, and names who is left without a server. */
export function worthOf(
  { ask, problem, rows, costUnit, weightScale }: Prepared,
  { chosen, value, bound }: { readonly chosen: readonly number[]; readonly value: number; readonly bound: number },
): Worth & { readonly hasBound: boolean } {
  const { matrix, need, penalty, cost } = problem;
  const served = new Uint32Array(matrix.rows);
  for (const j of chosen) {
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) served[matrix.colRows[at]!]!++;
  }
  let penalties = 0;
  let all = 0;
  const unserved: string[] = [];
  for (let i = 0; i < matrix.rows; i++) {
    const lack = Math.max(0, need[i]! - served[i]!);
    penalties += lack * penalty[i]!;
    all += need[i]! * penalty[i]!;
    if (lack > 0) unserved.push(rows[i]!.id);
  }
  if (ask.objective === 'most') {
    return {
      value: (all - penalties) / weightScale,
      bound: (all - bound) / weightScale,
      unserved,
      hasBound: bound > 0 || value === 0,
    };
  }
  const spent = chosen.reduce((sum, j) => sum + cost[j]!, 0);
  const proved = Math.max(0, bound - penalties);
  return { value: spent * costUnit, bound: proved * costUnit, unserved, hasBound: proved > 0 || spent === 0 };
}
