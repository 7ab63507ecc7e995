import type { Issue } from '../../core/checks/issue';
import { describeIssue } from '../../i18n/describeIssue';
import type { ImportWords } from '../../i18n/importWords';
import type { Language } from '../../state/session';
import { Button } from '../../ui/Button';

interface BadRowListProps {
  readonly rows: readonly { readonly row: number; readonly issues: readonly Issue[] }[];
  /** Of all bad rows; only the first are among `rows`. */
  readonly count: number;
  readonly words: ImportWords;
  readonly language: Language;
  readonly onSave: () => void;
}

const MOST = 50;

/** The rows that stay out, each with its reason, and a way to take them away for repair. */
export function BadRowList({ rows, count, words, language, onSave }: BadRowListProps) {
  if (count === 0) return null;
  return (
    <section className="import-bad" data-testid="bad-rows" data-count={count}>
      <header>
        <h3>{words.badRows(count)}</h3>
        <Button onClick={onSave}>{words.saveBadRows}</Button>
      </header>
      <ul>
        {rows.slice(0, MOST).map(({ row, issues }) => (
          <li key={row}>
            {issues.map((issue, at) => (
              <p key={`${issue.code}-${at}`}>{describeIssue(issue, language)}</p>
            ))}
          </li>
        ))}
      </ul>
      {count > MOST && <p className="quiet">{words.moreBadRows(count - MOST)}</p>}
    </section>
  );
}
