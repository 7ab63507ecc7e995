import './review.css';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  bringScenarioBack,
  recallScenarios,
  saveScenario,
  scenarioRows,
  scenariosOf,
} from '../../commands/reviewScenarios';
import { openDialog } from '../../commands/view';
import { scenarioStoreOf } from '../../state/reviewScenarios';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { RadiusNote } from './RadiusNote';
import { ScenarioTableRow } from './ScenarioTableRow';
import { useReviewWords } from './useReview';

/** Variants of the plan side by side, each to be opened, renamed, exported or taken out. */
export function ScenarioDialog() {
  const app = useFileApp();
  const { page } = useWords();
  const { scenarios: words } = useReviewWords();
  const kept = useStore(scenarioStoreOf(app.store));
  const plan = useAppState((state) => state.doc.plan);
  const network = useAppState((state) => state.session.filter);
  const [name, setName] = useState('');
  useEffect(() => void recallScenarios(app), [app]);
  const session = useMemo(() => scenariosOf(app), [app, kept, plan.planId]);
  const rows = useMemo(
    () => scenarioRows(session, app.store.getState(), words.main),
    [session, app, plan, network, words.main],
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saveScenario(app, name, words.main);
    setName('');
  };
  const { columns } = words;
  return (
    <Dialog title={words.title} closeLabel={page.close} onClose={() => openDialog(app, null)} className="wide-dialog">
      <p className="quiet">{words.what}</p>
      <form className="row scenario-form" onSubmit={save}>
        <div className="grow">
          <Field label={words.name}>
            {(id) => <input id={id} type="text" value={name} onChange={({ target }) => setName(target.value)} />}
          </Field>
        </div>
        <Button look="primary" submit disabled={name.trim() === ''}>
          {words.save}
        </Button>
      </form>
      {session.removed && (
        <div className="note row">
          <span className="grow">{words.removed(session.removed.name)}</span>
          <Button icon="undo" onClick={() => bringScenarioBack(app)}>
            {words.back}
          </Button>
        </div>
      )}
      <div className="scenario-scroll">
        <table className="plain-table scenarios" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              {(['sites', 'cost', 'dead', 'households', 'redundant', 'fragile', 'sole'] as const).map((key) => (
                <th key={key} scope="col" className="number">
                  {columns[key]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ScenarioTableRow key={row.id} row={row} isOpen={row.id === (session.openId ?? '')} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{words.notes}</p>
      <RadiusNote />
    </Dialog>
  );
}
