import type { Message } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Tells the user something that is not visible otherwise. */
export function say(app: AppContext, message: Omit<Message, 'seq'>): void {
  const seq = (app.store.getState().session.message?.seq ?? 0) + 1;
  setSession(app.store, { message: { ...message, seq } });
}

export function dismissMessage(app: AppContext): void {
  setSession(app.store, { message: null });
}
