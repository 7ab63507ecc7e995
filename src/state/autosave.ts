import type { Plan } from '../core/plan/plan';
import type { DocSlice } from './doc';
import type { Draft, DraftMeasurements } from './draftParts';
import type { DraftStore } from './draftStore';
import type { MeasurementsSlice } from './measurements';
import { type ScenarioSession, scenarioStoreOf } from './reviewScenarios';
import type { AppState, AppStore } from './store';

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

/**
 * Keeps unsaved work in the browser, a moment after each step: the plan, its history, the variants and the measured levels
 * beside it.
 * Forgets it once the plan is saved to a file that holds all of it.
 */
export function startAutosave(store: AppStore, drafts: DraftStore, options: AutosaveOptions): () => void {
  drafts.claim(options.draftId);
  const variants = scenarioStoreOf(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { saved } = store.getState().doc;
  let asked = {
    plan: saved,
    saved,
    variants: variants.getState(),
    measured: null as MeasurementsSlice['points'] | null,
  };
  let running = 0;
  let warned = false;

  const draftOf = (draftId: string, { plan, fileName, history }: DocSlice, session: ScenarioSession): Draft => {
    const { planId, scenarios, openId } = session;
    const measurements = measurementsOf(store.getState());
    const work = { plan, history, ...(measurements && { measurements }) };
    const about = { draftId, title: plan.title, savedAt: options.now(), fileName, ...work };
    return planId === plan.planId ? { ...about, variants: { scenarios, openId } } : about;
  };
  const write = async (atOnce: boolean): Promise<void> => {
    const { doc } = store.getState();
    const session = variants.getState();
    const measured = measurementsOf(store.getState())?.points ?? null;
    const isAsked =
      doc.plan === asked.plan && doc.saved === asked.saved && session === asked.variants && measured === asked.measured;
    if (isAsked && !(atOnce && running > 0)) return;
    asked = { plan: doc.plan, saved: doc.saved, variants: session, measured };
    running++;
    try {
      if (measured || isWork(doc, session)) await drafts.save(draftOf(options.draftId, doc, session), { atOnce });
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
  const putAway = async (doc: DocSlice, session: ScenarioSession): Promise<void> => {
    await drafts.save(draftOf(options.newDraftId(), doc, session)).then(options.onPutAway, options.onFailure);
  };
  const unsubscribe = store.subscribe((state, { doc, session }) => {
    if (state.doc.opened !== doc.opened && isWork(doc, variants.getState()) && !isEmpty(doc.plan)) {
      void putAway(doc, variants.getState());
    }
    const measured = state.session.measurements !== session.measurements;
    if (measured || state.doc.plan !== doc.plan || state.doc.saved !== doc.saved) later();
  });
  const unsubscribeVariants = variants.subscribe(later);
  const flush = (): void => {
    if (document.visibilityState === 'hidden') void write(true);
  };
  document.addEventListener('visibilitychange', flush);
  if (isWork(store.getState().doc, asked.variants)) later();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    unsubscribeVariants();
    document.removeEventListener('visibilitychange', flush);
  };
}

/** There is more than what the file holds: steps since, or an open variant, which has others beside it. */
function isWork({ plan, saved }: DocSlice, { planId, openId }: ScenarioSession): boolean {
  return plan !== saved || (planId === plan.planId && openId !== null);
}

/** Measured levels on screen; they are kept with the work though no file of the plan holds them. */
function measurementsOf({ session }: AppState): DraftMeasurements | null {
  const { measurements } = session;
  if (!measurements || measurements.points.length === 0) return null;
  return { fileName: measurements.fileName, points: measurements.points };
}

function isEmpty({ sites, villages, areas }: Plan): boolean {
  return sites.length + villages.length + areas.length === 0;
}
