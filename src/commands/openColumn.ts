import type { SessionSlice } from '../state/session';
import type { AppContext } from './appContext';

/** On a narrow page the list lies in the sheet: a low one shows nothing of it. */
export function openColumn(app: AppContext): Pick<SessionSlice, 'columnOpen' | 'sheet'> {
  const { sheet } = app.store.getState().session;
  return { columnOpen: true, sheet: sheet === 'low' ? 'half' : sheet };
}
