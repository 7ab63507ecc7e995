import { checkPlan } from '../core/checks/checkPlan';
import { hasErrors, type Issue } from '../core/checks/issue';
import { describeIssue } from '../i18n/describeIssue';
import { inFile } from '../io/openFile';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { readListFile } from './readInputs';
import { issueLine } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

/** The issues of a file by row, then those of the plan as a whole. */
export async function validate(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [path, ...more] = line.inputs;
  if (path === undefined) throw new UsageError('missingInput', 'PLAN');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const { plan, issues: read, hasSettings } = await readListFile(shell, path, null, line.crs);
  const said = new Set(read.map((issue) => issue.code));
  const whole = plan ? checkPlan(plan).filter((issue) => !said.has(issue.code)) : [];
  const expected = hasSettings ? [] : ['plan.noVillages', 'plan.noSites'];
  const issues = [...byRow(read), ...inFile(whole, path)].filter((issue) => !expected.includes(issue.code));
  const ok = !hasErrors(issues);
  if (line.json) {
    const said = issues.map((issue) => ({ ...issue, message: describeIssue(issue, language) }));
    shell.out(`${JSON.stringify({ file: path, ok, issues: said })}\n`);
  } else {
    for (const issue of issues) shell.out(`${issueLine(issue, language)}\n`);
    if (issues.length === 0) shell.out(language === 'vi' ? 'Không có lỗi.\n' : 'No issues.\n');
  }
  return ok ? EXIT_DONE : EXIT_BAD;
}

function byRow(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
