import type { AppContext } from './appContext';

/** Resolves once a first plan is open (or failed to come): a list is matched against the plan it will go into. */
export function firstPlan({ store }: AppContext): Promise<void> {
  return new Promise((resolve) => {
    if (!store.getState().doc.loading) return resolve();
    const stop = store.subscribe(({ doc }) => {
      if (doc.loading) return;
      stop();
      resolve();
    });
  });
}
