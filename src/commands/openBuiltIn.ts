import { setDoc } from '../state/store';
import type { FileContext } from './fileContext';
import { openPlan } from './openPlan';
import { say } from './say';

/** Opens the built-in plan of Quảng Ninh from where the page was served. */
export async function openBuiltIn(app: FileContext, fetchText: () => Promise<string>): Promise<void> {
  try {
    const source = await fetchText();
    const { plan } = await app.jobs.run('readPlan', { source });
    if (!plan) throw new Error('the file is no plan');
    openPlan(app, plan);
  } catch (reason) {
    setDoc(app.store, { loading: false });
    say(app, { tone: 'error', code: 'builtInMissing', params: { reason: String(reason) } });
  }
}
