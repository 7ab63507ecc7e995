import './importing.css';
import { putImportAway } from '../../commands/takeImport';
import { importWords } from '../../i18n/importWords';
import { Dialog } from '../../ui/Dialog';
import { useAppState } from '../AppProvider';
import { CrsQuestionForm } from './CrsQuestionForm';
import { PlanImportForm } from './PlanImportForm';
import { TableImportForm } from './TableImportForm';
import { useFileApp, useLanguage } from './useFileApp';

/** A file that waits for a decision. Nothing of the open plan has changed yet. */
export function ImportDialog() {
  const app = useFileApp();
  const draft = useAppState((state) => state.session.importDraft);
  const words = importWords(useLanguage());
  if (!draft) return null;
  return (
    <Dialog
      title={words.title(draft.fileName)}
      closeLabel={words.cancel}
      className="import-dialog"
      docked={draft.kind !== 'crs'}
      onClose={() => putImportAway(app)}
    >
      {draft.kind === 'table' && <TableImportForm draft={draft} />}
      {draft.kind === 'plan' && <PlanImportForm draft={draft} />}
      {draft.kind === 'crs' && <CrsQuestionForm draft={draft} />}
    </Dialog>
  );
}
