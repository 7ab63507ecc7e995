import { gapOf } from '../core/optimise/answer';
import { searchOptions } from '../core/optimise/kernel/searchOptions';
import { solveCover } from '../core/optimise/kernel/solveCover';
import { readOrLibrary } from '../io/orLibrary/readOrLibrary';
import type { CommandLine } from './commandLine';
import { readOptimiseLine } from './optimiseLine';
import { exactOf, outside } from './optimiseOutside';
import { bytesOf } from './readInputs';
import { EXIT_DONE, EXIT_LIMIT, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

/** The same engines on an OR-Library file: one JSON document, with columns counted from 1 as in the file. */
export async function optimiseMatrix(line: CommandLine, shell: Shell): Promise<ExitCode> {
  const path = String(line.own.matrix);
  refuseOthers(line);
  const others = [...line.inputs, line.villages, line.sites].filter((input) => input !== null);
  if (others.length > 0) throw new UsageError('tooManyInputs', others.join(' '));
  const { ask } = readOptimiseLine(line);
  const { problem, fault } = readOrLibrary(new TextDecoder().decode(await bytesOf(shell, path)));
  if (!problem) throw new UsageError('badNumber', path, `${fault?.line}: "${fault?.word}"`);
  const { rowStart } = problem.matrix;
  const lonely = rowStart.findIndex((start, i) => i + 1 < rowStart.length && start === rowStart[i + 1]);
  if (lonely >= 0) throw new UsageError('badValue', path, `row ${lonely + 1}: 0 columns`);
  const run = outside(exactOf(shell));
  const startMs = performance.now();
  const options = searchOptions({
    ...run,
    seed: ask.seed ?? 1,
    ...(ask.timeLimitMs !== undefined && { timeLimitMs: ask.timeLimitMs }),
  });
  const { chosen, value, bound, provedBy, stopped } = await solveCover(problem, options);
  const document = {
    value,
    bound,
    gap: gapOf(value, bound),
    proved: provedBy !== null,
    chosen: chosen.map((j) => j + 1),
    seconds: Number(((performance.now() - startMs) / 1000).toFixed(3)),
  };
  shell.out(`${JSON.stringify(document)}\n`);
  return stopped === null ? EXIT_DONE : EXIT_LIMIT;
}

/** A file of rows and columns has no plan to ask about: what would not be obeyed is refused. */
function refuseOthers({ own, crs, radiusM, statuses, filter, model, thresholdDbm, terrain }: CommandLine): void {
  const obeyed = ['matrix', 'time-limit', 'seed'];
  const common = {
    crs,
    'radius-m': radiusM,
    status: statuses,
    operator: filter.operator,
    technology: filter.technology,
    model,
    'threshold-dbm': thresholdDbm,
    terrain: terrain[0],
  };
  const given = Object.entries({ ...own, ...common }).filter(([, value]) => (value ?? null) !== null);
  const stray = given.find(([name]) => !obeyed.includes(name));
  if (stray) throw new UsageError('notTogether', `--${stray[0]}`, '--matrix');
}
