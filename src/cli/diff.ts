import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { diffDocument } from './diffDocument';
import { diffSummary } from './diffSummary';
import { withOptions } from './preparePlan';
import { readPlanFile } from './readInputs';
import { readPropagation } from './readPropagation';
import { mustStop, reportIssues } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

/** What changed from plan A to plan B, in sites and in villages. Differences are an answer, not a failure: exit 0. */
export async function diff(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [pathA, pathB, ...more] = line.inputs;
  if (pathA === undefined || pathB === undefined) throw new UsageError('missingInput', 'A B');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const [a, b] = [await readPlanFile(shell, pathA), await readPlanFile(shell, pathB)];
  const issues = [...a.issues, ...b.issues];
  reportIssues(shell, issues, language);
  if (!a.plan || !b.plan || mustStop(issues, line.skipBadRows)) return EXIT_BAD;
  const [from, to] = [withOptions(a.plan, line), withOptions(b.plan, line)];
  const leveled = [to, from].find(({ coverage }) => coverage.model === 'terrain') ?? to;
  const propagation = await readPropagation(
    leveled.coverage.model === 'radius' ? from : leveled,
    line,
    shell,
    language,
  );
  if (propagation === 'bad') return EXIT_BAD;
  const document = diffDocument(from, to, line.filter, propagation);
  shell.out(line.json ? `${JSON.stringify(document)}\n` : diffSummary(document, language));
  return EXIT_DONE;
}
