import type { DraftStore } from '../state/draftStore';
import { scenarioStoreOf } from '../state/reviewScenarios';
import { setDoc, setSession } from '../state/store';
import type { AppContext } from './appContext';
import { openPlan } from './openPlan';

/** Looks for unsaved work of pages that are gone and offers it. */
export async function findDrafts(app: AppContext, drafts: DraftStore): Promise<void> {
  setSession(app.store, { recoverable: await drafts.orphans() });
}

/**
 * Opens the draft as unsaved work of this page, with its history, its variants and measured levels, kept under its own draft before the
 * old one goes.
 */
export async function recoverDraft(app: AppContext, drafts: DraftStore, draftId: string, own: string): Promise<void> {
  const draft = await drafts.load(draftId);
  if (draft) {
    await drafts.save({ ...draft, draftId: own });
    const { plan, fileName, history, variants, measurements } = draft;
    openPlan(app, plan, fileName, { ...plan });
    if (history) setDoc(app.store, { history });
    if (variants) scenarioStoreOf(app.store).setState({ planId: plan.planId, removed: null, ...variants });
    if (measurements) setSession(app.store, { measurements: { ...measurements, issues: [], comparison: null } });
    const { recoverable } = app.store.getState().session;
    setSession(app.store, { recoverable: recoverable.filter((offered) => offered.draftId !== draftId) });
  }
  await discardDraft(app, drafts, draftId);
}

export async function discardDraft(app: AppContext, drafts: DraftStore, draftId: string): Promise<void> {
  await drafts.remove(draftId);
  await findDrafts(app, drafts);
}
