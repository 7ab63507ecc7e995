import { pushStep, type Step } from '../core/plan/history';
import type { Plan } from '../core/plan/plan';
import type { AppContext } from './appContext';

/** One change of the plan = one step of the history. Ends any gesture. Nothing changed: no step. */
export function edit(app: AppContext, step: Step, change: (plan: Plan) => Plan): boolean {
  const before = app.store.getState().doc.plan;
  const changed = change(before);
  if (changed === before) {
    endGesture(app);
    return false;
  }
  const plan = { ...changed, updatedAt: app.now() };
  app.store.setState(({ doc, session }) => ({
    doc: { ...doc, plan, history: pushStep(doc.history, before, step) },
    session: { ...session, gesture: null },
  }));
  return true;
}

function endGesture(app: AppContext): void {
  if (!app.store.getState().session.gesture) return;
  app.store.setState(({ session }) => ({ session: { ...session, gesture: null } }));
}
