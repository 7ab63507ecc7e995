import type { Plan } from '../core/plan/plan';
import type { DocSlice } from './doc';
import type { DraftStore } from './draftStore';
import { selectUnsaved } from './selectors';
import type { AppStore } from './store';

export interface AutosaveOptions {
  readonly draftId: string;
  readonly delayMs: number;
  readonly now: () => string;
  /** A draft id for a plan that was put away unsaved, and what to do once it is kept. */
  readonly newDraftId: () => string;
  readonly onPutAway: () => void;
  /** Storage is full or forbidden: said once, work goes on. */
  readonly onFailure: () => void;
}

/** Keeps unsaved work in the browser, a moment after each step; forgets it once the plan is saved to a file. */
export function startAutosave(store: AppStore, drafts: DraftStore, options: AutosaveOptions): () => void {
  drafts.claim(options.draftId);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { saved } = store.getState().doc;
  let asked = { plan: saved, saved };
  let running = 0;
  let warned = false;

  const write = async (atOnce: boolean): Promise<void> => {
    const state = store.getState();
    const { plan, saved, fileName } = state.doc;
    const isAsked = plan === asked.plan && saved === asked.saved;
    if (isAsked && !(atOnce && running > 0)) return;
    asked = state.doc;
    running++;
    try {
      const draft = { draftId: options.draftId, title: plan.title, savedAt: options.now(), fileName, plan };
      if (selectUnsaved(state)) await drafts.save(draft, { atOnce });
      else await drafts.remove(options.draftId);
    } catch {
      if (!warned) options.onFailure();
      warned = true;
    } finally {
      running--;
    }
  };

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(false), options.delayMs);
  };
  /** Another plan was opened over unsaved work: that work is kept as a draft of nobody's, to be offered back. */
  const putAway = async ({ plan, fileName }: DocSlice): Promise<void> => {
    const draft = { draftId: options.newDraftId(), title: plan.title, savedAt: options.now(), fileName, plan };
    await drafts.save(draft).then(options.onPutAway, options.onFailure);
  };
  const unsubscribe = store.subscribe((state, before) => {
    const { doc } = before;
    if (state.doc.opened !== doc.opened && doc.plan !== doc.saved && !isEmpty(doc.plan)) void putAway(doc);
    if (state.doc.plan !== before.doc.plan || state.doc.saved !== before.doc.saved) later();
  });
  const flush = (): void => {
    if (document.visibilityState === 'hidden') void write(true);
  };
  document.addEventListener('visibilitychange', flush);
  if (selectUnsaved(store.getState())) later();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', flush);
  };
}

function isEmpty({ sites, villages, areas }: Plan): boolean {
  return sites.length + villages.length + areas.length === 0;
}
