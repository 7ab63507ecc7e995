import { useState } from 'react';
import { hasPolygons } from '../../commands/areasOf';
import { exportBadRows } from '../../commands/exportLists';
import { rawRows } from '../../commands/rawRows';
import { mergeIntoPlan, putImportAway, takeAsAreas, takeAsOverlay, takeAsPlan } from '../../commands/takeImport';
import type { Issue } from '../../core/checks/issue';
import { describeIssue } from '../../i18n/describeIssue';
import { importWords } from '../../i18n/importWords';
import type { PlanImport } from '../../state/importDraft';
import { Button } from '../../ui/Button';
import { useNarrow } from '../useNarrow';
import { BadRowList } from './BadRowList';
import { ImportCounts } from './ImportCounts';
import { IssueList } from './IssueList';
import { useFileApp, useLanguage } from './useFileApp';

/** GeoJSON with bad rows, or without a plan header: what it holds, and the ways it can be used. */
export function PlanImportForm({ draft }: { readonly draft: PlanImport }) {
  const app = useFileApp();
  const language = useLanguage();
  const words = importWords(language);
  const narrow = useNarrow();
  const [onMap, setOnMap] = useState(false);
  const { plan, badRows, issues } = draft.reading;
  const others = plan?.otherFeatures ?? [];
  const sites = plan?.sites.length ?? 0;
  const villages = plan?.villages.length ?? 0;
  const keyOf = (issue: Issue) => JSON.stringify(issue);
  const rowIssues = new Set(badRows.flatMap((row) => row.issues.map(keyOf)));
  const save = () => {
    const { headers, rows } = rawRows(badRows);
    exportBadRows(app, draft.fileName, headers, rows, (issue) => describeIssue(issue, language));
  };
  const { matched } = draft;
  const isList = sites + villages > 0;
  return (
    <div className="import-form" data-on-map={narrow && onMap ? '' : undefined}>
      <div className="import-asked">
        <p>{words.holds(sites, villages, others.length)}</p>
        <BadRowList rows={badRows} count={badRows.length} words={words} language={language} onSave={save} />
        <IssueList
          title={words.notices}
          issues={issues.filter((issue) => !rowIssues.has(keyOf(issue)))}
          language={language}
        />
      </div>
      <div className="import-foot">
        {isList &&
          (matched ? (
            <ImportCounts counts={{ ...matched.counts, bad: badRows.length }} words={words} />
          ) : (
            <p role="status">{words.matching}</p>
          ))}
        <div className="dialog-actions">
          {narrow && isList && (
            <Button aria-pressed={onMap} onClick={() => setOnMap(!onMap)}>
              {onMap ? words.backToList : words.onMap}
            </Button>
          )}
          <Button onClick={() => putImportAway(app)}>{words.cancel}</Button>
          {others.length > 0 && <Button onClick={() => takeAsOverlay(app, draft)}>{words.asOverlay}</Button>}
          {hasPolygons(others) && (
            <>
              <Button onClick={() => takeAsAreas(app, draft, 'exclusion')}>{words.asExclusion}</Button>
              <Button onClick={() => takeAsAreas(app, draft, 'boundary')}>{words.asBoundary}</Button>
            </>
          )}
          {isList && !draft.hasHeader && (
            <Button disabled={!matched} onClick={() => void mergeIntoPlan(app, draft)}>
              {words.merge}
            </Button>
          )}
          {isList && (
            <Button look="primary" onClick={() => takeAsPlan(app, draft)}>
              {words.asPlan}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
