import type { Issue } from '../core/checks/issue';
import { issuesEn } from './en/issues';
import { issuesVi } from './vi/issues';

/** What a message is made of. */
export type MessageParams = Readonly<Record<string, string | number>> & { readonly value?: string };

/** One issue as a sentence: file, row, column and value first, then what is wrong and how it can be put right. */
export function describeIssue(issue: Issue, language: 'vi' | 'en'): string {
  const vi = language === 'vi';
  const messages = vi ? issuesVi : issuesEn;
  const params: MessageParams = { ...issue.params, ...(issue.value !== undefined && { value: issue.value }) };
  const message = messages[issue.code](params);
  const place = placeOf(issue, vi);
  return place === '' ? capital(message) : `${place}: ${message}`;
}

/** The several names a rule found, where a message does not name them itself. */
export function issueIds(issue: Issue, most = 5): string {
  const ids = issue.ids ?? [];
  return ids.length > most ? `${ids.slice(0, most).join(', ')}, … (${ids.length})` : ids.join(', ');
}

function placeOf(issue: Issue, vi: boolean): string {
  const parts: string[] = [];
  if (issue.file !== undefined) parts.push(issue.file);
  if (issue.row !== undefined) parts.push(`${vi ? 'dòng' : 'row'} ${issue.row}`);
  if (issue.column !== undefined) parts.push(`${vi ? 'cột' : 'column'} "${issue.column}"`);
  if (issue.row === undefined && issue.ids !== undefined) parts.push(issueIds(issue));
  return capital(parts.join(', '), issue.file === undefined);
}

function capital(text: string, wanted = true): string {
  return wanted ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
