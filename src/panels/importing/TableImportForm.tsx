import { useState } from 'react';
import { exportBadRows } from '../../commands/exportLists';
import { forgetLayout, mapTable } from '../../commands/openTable';
import { badRowsOf, putImportAway, takeTable } from '../../commands/takeImport';
import { describeIssue } from '../../i18n/describeIssue';
import { importWords } from '../../i18n/importWords';
import type { TableImport, TableMapping } from '../../state/importDraft';
import { Button } from '../../ui/Button';
import { useNarrow } from '../useNarrow';
import { BadRowList } from './BadRowList';
import { ColumnMapping } from './ColumnMapping';
import { ImportCounts } from './ImportCounts';
import { IssueList } from './IssueList';
import { MappingChoices } from './MappingChoices';
import { SplitCommunes } from './SplitCommunes';
import { useFileApp, useLanguage } from './useFileApp';

/** A list on its way in: what its columns are, what it would change (here and on the map), and what stays out. */
export function TableImportForm({ draft }: { readonly draft: TableImport }) {
  const app = useFileApp();
  const language = useLanguage();
  const words = importWords(language);
  const narrow = useNarrow();
  const [removeMissing, setRemoveMissing] = useState(false);
  const [onMap, setOnMap] = useState(false);
  const { mapped, mapping } = draft;
  const good = mapped ? mapped.counts.added + mapped.counts.changed + mapped.counts.same : 0;
  const missing = mapped?.counts.missing ?? 0;
  const meridian = mapped?.issues.find(({ code }) => code === 'crs.otherMeridian');
  const remap = (next: TableMapping) => void mapTable(app, next);
  const saveBadRows = async () => {
    const rows = await badRowsOf(app);
    exportBadRows(app, draft.fileName, mapped?.headers ?? [], rows, (issue) => describeIssue(issue, language));
  };
  return (
    <div className="import-form" data-on-map={narrow && onMap ? '' : undefined}>
      <div className="import-asked">
        {draft.remembered && (
          <p className="import-remembered">
            <span>{words.remembered}</span> <Button onClick={() => forgetLayout(app)}>{words.forget}</Button>
          </p>
        )}
        <MappingChoices draft={draft} words={words} onChange={remap} />
        <ColumnMapping draft={draft} words={words} language={language} onChange={remap} />
        {mapped && <SplitCommunes splits={mapped.splits} mapping={mapping} words={words} onChange={remap} />}
        {mapped && (
          <BadRowList
            rows={mapped.badRows}
            count={mapped.counts.bad}
            words={words}
            language={language}
            onSave={saveBadRows}
          />
        )}
        <IssueList title={words.notices} issues={[...draft.issues, ...(mapped?.issues ?? [])]} language={language} />
        {meridian?.value !== undefined && (
          <p>
            <Button onClick={() => remap({ ...mapping, crs: meridian.value as string })}>
              {words.readIn(meridian.value)}
            </Button>
          </p>
        )}
        {missing > 0 && (
          <label className="import-remove">
            <input
              type="checkbox"
              checked={removeMissing}
              onChange={(event) => setRemoveMissing(event.target.checked)}
            />
            {words.removeMissing(missing)}
          </label>
        )}
      </div>
      <div className="import-foot">
        {mapped ? <ImportCounts counts={mapped.counts} words={words} /> : <p role="status">{words.reading}</p>}
        <div className="dialog-actions">
          {narrow && (
            <Button aria-pressed={onMap} onClick={() => setOnMap(!onMap)}>
              {onMap ? words.backToList : words.onMap}
            </Button>
          )}
          {mapping !== draft.guessed && <Button onClick={() => remap(draft.guessed)}>{words.asGuessed}</Button>}
          <Button onClick={() => putImportAway(app)}>{words.cancel}</Button>
          <Button
            look="primary"
            disabled={good === 0 || draft.taking === true}
            onClick={() => void takeTable(app, draft, removeMissing)}
          >
            {good === 0 ? words.nothing : words.take(good)}
          </Button>
        </div>
      </div>
    </div>
  );
}
