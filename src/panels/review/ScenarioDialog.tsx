import './review.css';
import './scenarios.css';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { countScenarios } from '../../commands/countScenarios';
import {
  bringScenarioBack,
  recallScenarios,
  saveScenario,
  scenariosOf,
  variantsOf,
} from '../../commands/reviewScenarios';
import { openDialog } from '../../commands/view';
import type { ScenarioRow } from '../../core/review/compareScenarios';
import { scenarioStoreOf } from '../../state/reviewScenarios';
import { selectPropagation } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { RadiusNote } from './RadiusNote';
import { ScenarioTable } from './ScenarioTable';
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
  const propagation = useAppState(selectPropagation);
  const variants = useMemo(() => variantsOf(session, plan, words.main), [session, plan, words.main]);
  const [rows, setRows] = useState<ReadonlyMap<string, ScenarioRow>>(new Map());
  useEffect(() => {
    setRows(new Map());
    return countScenarios(app, variants, (row) => setRows((counted) => new Map(counted).set(row.id, row)));
  }, [app, variants, network, propagation]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saveScenario(app, name, words.main);
    setName('');
  };
  return (
    <Dialog
      title={words.title}
      closeLabel={page.close}
      onClose={() => openDialog(app, null)}
      className="wide-dialog scenario-dialog"
    >
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
      <ScenarioTable variants={variants} rows={rows} openId={session.openId ?? ''} />
      <p className="small quiet">{words.notes}</p>
      <RadiusNote />
    </Dialog>
  );
}
