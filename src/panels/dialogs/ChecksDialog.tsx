import { useMemo } from 'react';
import { openDialog } from '../../commands/view';
import type { Issue } from '../../core/checks/issue';
import { describeIssue } from '../../i18n/describeIssue';
import { dialogWords } from '../../i18n/dialogWords';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState, useVerbs, useWords } from '../AppProvider';

const MOST_SHOWN = 200;

/** What is worth a look, in the plan or in what was just read: where, what, and what is written there. */
export function ChecksDialog() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const plan = useAppState((state) => state.doc.plan);
  const said = useAppState((state) => state.session.message?.issues);
  const issues = useMemo(() => said ?? verbs.planIssues(), [said, verbs, plan]);
  const { checks } = dialogWords(words.language);
  return (
    <Dialog title={checks.title} closeLabel={words.page.close} onClose={() => openDialog(app, null)}>
      {issues.length === 0 && <p>{checks.none}</p>}
      <ul className="lines">
        {issues.slice(0, MOST_SHOWN).map((issue, at) => (
          <li key={at}>
            <IssueLine issue={issue} />
          </li>
        ))}
      </ul>
      {issues.length > MOST_SHOWN && <p className="quiet">{words.tables.shown(MOST_SHOWN, issues.length)}</p>}
    </Dialog>
  );
}

function IssueLine({ issue }: { issue: Issue }) {
  const { language } = useWords();
  const { checks } = dialogWords(language);
  const where = [issue.file, issue.row && checks.row(issue.row), issue.column].filter(Boolean).join(', ');
  return (
    <div>
      <span className="tag" data-tone={issue.severity === 'error' ? 'dead' : undefined}>
        {checks.severity[issue.severity]}
      </span>{' '}
      {describeIssue(issue, language)}
      {where && <p className="small quiet">{where}</p>}
    </div>
  );
}
