import { useState } from 'react';
import { crsChoices, GUESSED_CRS } from '../../commands/importChoices';
import { openWithCrs } from '../../commands/openFiles';
import { putImportAway } from '../../commands/takeImport';
import { importWords } from '../../i18n/importWords';
import type { CrsQuestion } from '../../state/importDraft';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { IssueList } from './IssueList';
import { useFileApp, useLanguage } from './useFileApp';

/** A file in metres that does not say of which system: nobody but the user can know. */
export function CrsQuestionForm({ draft }: { readonly draft: CrsQuestion }) {
  const app = useFileApp();
  const language = useLanguage();
  const words = importWords(language);
  const [crs, setCrs] = useState<string>(GUESSED_CRS);
  return (
    <div className="import-form">
      <IssueList title={words.notices} issues={draft.issues} language={language} />
      <SelectField label={words.crs} value={crs} options={crsChoices()} onChange={setCrs} />
      <p className="small quiet">{words.crsHelp}</p>
      <div className="dialog-actions">
        <Button onClick={() => putImportAway(app)}>{words.cancel}</Button>
        <Button look="primary" onClick={() => openWithCrs(app, crs)}>
          {words.readAgain}
        </Button>
      </div>
    </div>
  );
}
