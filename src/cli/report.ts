import { hasErrors, type Issue } from '../core/checks/issue';
import { describeIssue } from '../i18n/describeIssue';
import type { CliLanguage } from './cliWords';
import type { Shell } from './shell';

const MARKS = {
  vi: { error: 'Lỗi', warning: 'Cảnh báo', notice: 'Lưu ý' },
  en: { error: 'Error', warning: 'Warning', notice: 'Notice' },
} as const;

/** Above this many, the rest of a kind is only counted. */
const MOST = 200;

/** Every issue as a line of standard error. */
export function reportIssues(shell: Shell, issues: readonly Issue[], language: CliLanguage): void {
  for (const issue of issues.slice(0, MOST)) shell.err(`${issueLine(issue, language)}\n`);
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
