import { withSharedMasts } from '../core/review/operators/withSharedMasts';
import type { ReviewGesture } from '../state/gesture';
import { type AppState, setSession } from '../state/store';
import type { AppContext } from './appContext';

/** An operator on the masts of others; with `sharedForAll` on all named "shared" as well. */
export interface SharedMasts {
  readonly operator: string;
  readonly siteIds: readonly string[];
  readonly sharedForAll: boolean;
}

/**
 * Shows the network of one operator as it would be on these masts: a gesture like any other, the plan is untouched. It
 * ends with the call that is returned, with Escape, and when the plan, the filter or what the hand holds changes; the
 * filter is then what it was, and `onEnd` told.
 */
export function previewSharing(app: AppContext, shared: SharedMasts, onEnd: () => void): () => void {
  const { store } = app;
  const { doc, session } = store.getState();
  const { plan } = doc;
  const before = session.filter;
  const filter = { ...before, operator: shared.operator };
  const draft = withSharedMasts(plan, shared.operator, shared.siteIds, shared.sharedForAll);
  const gesture: ReviewGesture = { kind: 'review', draft };
  let begun = false;

  const follow = (state: AppState): void => {
    const isOurs = state.doc.plan === plan && state.session.filter === filter;
    if (!isOurs || state.session.gesture !== (begun ? gesture : null)) return end();
    const { coverage } = state.results;
    if (begun || coverage?.plan !== plan || coverage.filter !== filter) return;
    begun = true;
    setSession(store, { gesture });
  };
  const end = (): void => {
    if (!stop) return;
    stop();
    stop = null;
    const now = store.getState().session;
    setSession(store, {
      gesture: now.gesture === gesture ? null : now.gesture,
      filter: now.filter === filter ? before : now.filter,
    });
    onEnd();
  };

  let stop: (() => void) | null = store.subscribe(follow);
  setSession(store, { gesture: null, playing: false, filter });
  return end;
}
