import type { DraftStore } from './draftStore';
import { selectUnsaved } from './selectors';
import type { AppStore } from './store';

export interface AutosaveOptions {
  readonly draftId: string;
  readonly delayMs: number;
  readonly now: () => string;
  /** Storage is full or forbidden: said once, work goes on. */
  readonly onFailure: () => void;
}

/** Keeps unsaved work in the browser, a moment after each step; forgets it once the plan is saved to a file. */
export function startAutosave(store: AppStore, drafts: DraftStore, options: AutosaveOptions): () => void {
  drafts.claim(options.draftId);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { saved } = store.getState().doc;
  let kept = { plan: saved, saved };
  let warned = false;

  const write = async (): Promise<void> => {
    const state = store.getState();
    const { plan, saved, fileName } = state.doc;
    if (plan === kept.plan && saved === kept.saved) return;
    kept = state.doc;
    try {
      if (!selectUnsaved(state)) await drafts.remove(options.draftId);
      else await drafts.save({ draftId: options.draftId, title: plan.title, savedAt: options.now(), fileName, plan });
    } catch {
      if (!warned) options.onFailure();
      warned = true;
    }
  };

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, options.delayMs);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.doc.plan !== before.doc.plan || state.doc.saved !== before.doc.saved) later();
  });
  const flush = (): void => {
    if (document.visibilityState === 'hidden') void write();
  };
  document.addEventListener('visibilitychange', flush);
  if (selectUnsaved(store.getState())) later();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', flush);
  };
}
