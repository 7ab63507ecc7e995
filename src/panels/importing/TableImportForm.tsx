import { useState } from 'react';
import { exportBadRows } from '../../commands/exportLists';
import { forgetLayout, mapTable } from '../../commands/openTable';
import { putImportAway, takeTable } from '../../commands/takeImport';
import { describeIssue } from '../../i18n/describeIssue';
import { importWords } from '../../i18n/importWords';
import type { TableImport } from '../../state/importDraft';
import { Button } from '../../ui/Button';
import { BadRowList } from './BadRowList';
import { ColumnMapping } from './ColumnMapping';
import { ImportCounts } from './ImportCounts';
import { IssueList } from './IssueList';
import { MappingChoices } from './MappingChoices';
import { useFileApp, useLanguage } from './useFileApp';

/** A list on its way in: what its columns are, what it would change, and what stays out. */
export function TableImportForm({ draft }: { readonly draft: TableImport }) {
  const app = useFileApp();
  const language = useLanguage();
  const words = importWords(language);
  const [removeMissing, setRemoveMissing] = useState(false);
  const { mapped } = draft;
  const reading = mapped?.reading ?? null;
  const matching = mapped?.sites ?? mapped?.villages ?? null;
  const good = reading ? reading.sites.length + reading.villages.length : 0;
  const missing = matching?.missing.length ?? 0;
  const meridian = reading?.issues.find(({ code }) => code === 'crs.otherMeridian');
  const rowIssues = new Set(reading?.badRows.flatMap((row) => row.issues));
  return (
    <div className="import-form">
      {draft.remembered && (
        <p className="import-remembered">
          <span>{words.remembered}</span> <Button onClick={() => forgetLayout(app)}>{words.forget}</Button>
        </p>
      )}
      <MappingChoices draft={draft} words={words} onChange={(mapping) => mapTable(app, mapping)} />
      <ColumnMapping draft={draft} words={words} language={language} onChange={(mapping) => mapTable(app, mapping)} />
      {reading && matching ? (
        <ImportCounts rows={matching.rows} missing={missing} bad={reading.badRows.length} words={words} />
      ) : (
        <p role="status">{words.reading}</p>
      )}
      {reading && (
        <BadRowList
          rows={reading.badRows}
          words={words}
          language={language}
          onSave={() =>
            exportBadRows(app, draft.fileName, reading.headers, reading.badRows, (issue) =>
              describeIssue(issue, language),
            )
          }
        />
      )}
      <IssueList
        title={words.notices}
        issues={[...draft.issues, ...(reading?.issues ?? [])].filter((issue) => !rowIssues.has(issue))}
        language={language}
      />
      {meridian?.value !== undefined && (
        <p>
          <Button onClick={() => mapTable(app, { ...draft.mapping, crs: meridian.value as string })}>
            {words.readIn(meridian.value)}
          </Button>
        </p>
      )}
      {missing > 0 && (
        <label className="import-remove">
          <input type="checkbox" checked={removeMissing} onChange={(event) => setRemoveMissing(event.target.checked)} />
          {words.removeMissing(missing)}
        </label>
      )}
      <div className="dialog-actions">
        {draft.mapping !== draft.guessed && (
          <Button onClick={() => mapTable(app, draft.guessed)}>{words.asGuessed}</Button>
        )}
        <Button onClick={() => putImportAway(app)}>{words.cancel}</Button>
        <Button look="primary" disabled={good === 0} onClick={() => takeTable(app, draft, removeMissing)}>
          {good === 0 ? words.nothing : words.take(good)}
        </Button>
      </div>
    </div>
  );
}
