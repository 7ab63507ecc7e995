import type { Issue } from '../core/checks/issue';
import { describeIssue } from '../i18n/describeIssue';
import { useWords } from './AppProvider';

/** One finding as a sentence. */
export function IssueLine({ issue }: { readonly issue: Issue }) {
  return <span className="issue-line">{describeIssue(issue, useWords().language)}</span>;
}
