import type { ExactEngine } from '../core/optimise/kernel/exactEngine';
import type { OptimiseRun } from '../core/optimise/optimise';
import { highsInProcess } from '../workers/optimise/highsInProcess';
import type { Shell } from './shell';

/** Clock, turns and solver of a shell. */
export function outside(exact: ExactEngine): Pick<OptimiseRun, 'nowMs' | 'breathe' | 'exact'> {
  return {
    nowMs: () => performance.now(),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 1)),
    exact,
  };
}

export function exactOf(shell: Shell): ExactEngine {
  return shell.exact?.() ?? highsInProcess();
}
