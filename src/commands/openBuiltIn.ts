import type { Plan } from '../core/plan/plan';
import { setDoc } from '../state/store';
import type { AppContext } from './appContext';
import { openPlan } from './openPlan';
import { say } from './say';

/**
 * Opens the built-in plan of Quảng Ninh from where the page was served. A plan that the user opens while this one is on
 * its way stays.
 */
export async function openBuiltIn(app: AppContext, fetchPlan: () => Promise<Plan>): Promise<void> {
  const { opened } = app.store.getState().doc;
  const isOvertaken = (): boolean => app.store.getState().doc.opened !== opened;
  try {
    const plan = await fetchPlan();
    if (!isOvertaken()) openPlan(app, plan);
  } catch (reason) {
    if (isOvertaken()) return;
    setDoc(app.store, { loading: false });
    say(app, { tone: 'error', code: 'builtInMissing', params: { reason: String(reason) } });
  }
}
