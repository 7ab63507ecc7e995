import { dialogWords } from '../../i18n/dialogWords';
import './exporting.css';
import { exportTemplate } from '../../commands/exportLists';
import { openDialog } from '../../commands/view';
import { importWords } from '../../i18n/importWords';
import { sheetWords } from '../../i18n/sheetWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { ExportFormat } from './ExportFormat';

/** What leaves the desk: one format chosen at the top, what it holds and its button below. */
export function ExportDialog() {
  const app = useApp();
  const files = useFileApp();
  const words = useWords();
  const illustrative = useAppState((state) => state.doc.plan.illustrative);
  const { operator, technology } = useAppState((state) => state.session.filter);
  const isFiltered = operator !== null || technology !== null;
  const said = dialogWords(words.language).export;
  const templates = importWords(words.language);
  const paper = sheetWords(words.language);
  return (
    <Dialog
      title={said.title}
      closeLabel={words.page.close}
      className="export-dialog"
      onClose={() => openDialog(app, null)}
    >
      <ExportFormat />
      {isFiltered && <p className="note">{said.anyMobile}</p>}
      {illustrative && <p className="note">{said.illustrative}</p>}
      <section>
        <h3>{paper.section}</h3>
        <div className="actions">
          <Button onClick={() => openDialog(app, 'sheet')}>{paper.open}</Button>
          <Button onClick={() => openDialog(app, 'mapPicture')}>{paper.picture.open}</Button>
        </div>
      </section>
      <section className="export-templates">
        <h3>{templates.template}</h3>
        <div className="actions">
          <Button look="plain" onClick={() => exportTemplate(files, 'villages')}>
            {templates.templateVillages}
          </Button>
          <Button look="plain" onClick={() => exportTemplate(files, 'sites')}>
            {templates.templateSites}
          </Button>
        </div>
      </section>
    </Dialog>
  );
}
