import { useState } from 'react';
import { exportTemplate } from '../../commands/exportLists';
import { openDialog } from '../../commands/view';
import { importWords } from '../../i18n/importWords';
import { sheetWords } from '../../i18n/sheetWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState, useVerbs, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';

export function ExportDialog() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const illustrative = useAppState((state) => state.doc.plan.illustrative);
  const { operator, technology } = useAppState((state) => state.session.filter);
  const isFiltered = operator !== null || technology !== null;
  const [footprints, setFootprints] = useState(false);
  const [verdicts, setVerdicts] = useState(true);
  const said = words.dialogs.export;
  const files = useFileApp();
  const templates = importWords(words.language);
  const paper = sheetWords(words.language);
  const choice = (name: string, checked: boolean, set: (on: boolean) => void) => (
    <label className="choice">
      <input type="checkbox" className="check" checked={checked} onChange={(event) => set(event.target.checked)} />
      {name}
    </label>
  );
  return (
    <Dialog title={said.title} closeLabel={words.page.close} onClose={() => openDialog(app, null)}>
      <section>
        <h3>{said.plan}</h3>
        <p className="quiet">{said.planNote}</p>
        {choice(said.footprints, footprints, setFootprints)}
        {choice(said.verdicts, verdicts, setVerdicts)}
        <div className="actions">
          <Button look="primary" icon="export" onClick={() => verbs.exportPlan({ footprints, verdicts })}>
            {said.planButton}
          </Button>
        </div>
      </section>
      <section>
        <h3>{said.lists}</h3>
        <div className="actions">
          <Button onClick={() => verbs.exportCsv('deadZones')}>{said.deadZones}</Button>
          <Button onClick={() => verbs.exportCsv('villages')}>{said.villages}</Button>
          <Button onClick={() => verbs.exportCsv('sites')}>{said.sites}</Button>
        </div>
      </section>
      <section>
        <h3>{paper.section}</h3>
        <div className="actions">
          <Button onClick={() => openDialog(app, 'sheet')}>{paper.open}</Button>
          <Button onClick={() => openDialog(app, 'mapPicture')}>{paper.picture.open}</Button>
        </div>
      </section>
      <section>
        <h3>{templates.template}</h3>
        <div className="actions">
          <Button onClick={() => exportTemplate(files, 'villages')}>{templates.templateVillages}</Button>
          <Button onClick={() => exportTemplate(files, 'sites')}>{templates.templateSites}</Button>
        </div>
      </section>
      {isFiltered && <p className="note">{said.anyMobile}</p>}
      {illustrative && <p className="note">{said.illustrative}</p>}
    </Dialog>
  );
}
