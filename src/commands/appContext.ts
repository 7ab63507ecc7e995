import type { AppStore } from '../state/store';

/** What every command needs: the store, and the world's clock and chance, so that tests can hand in their own. */
export interface AppContext {
  readonly store: AppStore;
  /** ISO 8601. */
  readonly now: () => string;
  /** A new plan id. */
  readonly newId: () => string;
}
