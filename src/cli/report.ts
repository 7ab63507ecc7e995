import { hasErrors, type Issue } from '../core/checks/issue';
import { describeIssue } from '../i18n/describeIssue';
import type { CliLanguage } from './cliWords';
import type { Shell } from './shell';

const MARKS = {
  vi: { error: 'Lỗi', warning: 'Cảnh báo', notice: 'Lưu ý' },
  en: { error: 'Error', warning: 'Warning', notice: 'Notice' },
} as const;

const RANK = { error: 0, warning: 1, notice: 2 } as const;

/** Above this many, the rest of a kind is only counted. */
const MOST = 200;

/** Issues as lines of standard error; where they are too many, what stops a command comes before what is only worth knowing. */
export function reportIssues(shell: Shell, issues: readonly Issue[], language: CliLanguage): void {
  const grave = issues.length > MOST ? [...issues].sort((a, b) => RANK[a.severity] - RANK[b.severity]) : issues;
  for (const issue of grave.slice(0, MOST)) shell.err(`${issueLine(issue, language)}\n`);
  const rest = issues.length - MOST;
  if (rest > 0) shell.err(language === 'vi' ? `… và ${rest} điều nữa.\n` : `… and ${rest} more.\n`);
}

export function issueLine(issue: Issue, language: CliLanguage): string {
  return `${MARKS[language][issue.severity]}: ${describeIssue(issue, language)}`;
}

/** Whether a command must stop: a file error always, a bad row unless such rows are to be left out. */
export function mustStop(issues: readonly Issue[], skipBadRows: boolean): boolean {
  return hasErrors(skipBadRows ? issues.filter((issue) => issue.row === undefined) : issues);
}
