import { emptyPlan } from '../core/plan/emptyPlan';
import { NO_HISTORY } from '../core/plan/history';
import type { Plan } from '../core/plan/plan';
import { closeScenario } from '../state/reviewScenarios';
import { NOTHING_SELECTED } from '../state/session';
import type { AppContext } from './appContext';
import { edit } from './edit';

/** Makes `plan` the document: history empty, nothing unsaved, the map shows all of it. */
export function openPlan(app: AppContext, plan: Plan, fileName: string | null = null, saved: Plan = plan): void {
  const { doc: before } = app.store.getState();
  app.store.setState(({ doc, session }) => ({
    doc: { ...doc, plan, opened: plan, saved, history: NO_HISTORY, fileName, loading: false },
    session: {
      ...session,
      gesture: null,
      playing: false,
      selection: NOTHING_SELECTED,
      hover: null,
      mode: 'browse',
      sketch: [],
      importDraft: null,
      dialog: session.dialog === 'import' ? null : session.dialog,
      fileHandle: null,
      fitSeq: session.fitSeq + 1,
    },
  }));
  closeScenario(app.store, before);
}

export function newPlan(app: AppContext, title: string): void {
  openPlan(app, emptyPlan(app.newId(), app.now(), title));
}

export function renamePlan(app: AppContext, title: string): void {
  const { plan } = app.store.getState().doc;
  const trimmed = title.trim();
  if (trimmed === '' || trimmed === plan.title) return;
  edit(app, { code: 'rename' }, (before) => ({ ...before, title: trimmed }));
}
