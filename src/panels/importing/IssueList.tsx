import type { Issue } from '../../core/checks/issue';
import { describeIssue } from '../../i18n/describeIssue';
import type { Language } from '../../state/session';

interface IssueListProps {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly language: Language;
}

const MOST = 20;

export function IssueList({ title, issues, language }: IssueListProps) {
  if (issues.length === 0) return null;
  return (
    <section className="import-notices">
      <h3>{title}</h3>
      <ul>
        {issues.slice(0, MOST).map((issue, at) => (
          <li key={`${issue.code}-${at}`} data-severity={issue.severity}>
            {describeIssue(issue, language)}
          </li>
        ))}
        {issues.length > MOST && <li>…</li>}
      </ul>
    </section>
  );
}
