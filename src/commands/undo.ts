import { redoStep, type Travelled, undoStep } from '../core/plan/history';
import type { AppContext } from './appContext';

export function undo(app: AppContext): void {
  const { doc } = app.store.getState();
  travel(app, undoStep(doc.history, doc.plan));
}

export function redo(app: AppContext): void {
  const { doc } = app.store.getState();
  travel(app, redoStep(doc.history, doc.plan));
}

function travel(app: AppContext, to: Travelled | null): void {
  if (!to) return;
  app.store.setState(({ doc, session }) => ({
    doc: { ...doc, plan: to.plan, history: to.history },
    session: { ...session, gesture: null, playing: false },
  }));
}
