import type { Plan } from './plan';

/** What a step did, for "Hoàn tác: …". A code and its parameters; words come from i18n. */
export interface Step {
  readonly code: StepCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type StepCode =
  | 'addSite'
  | 'moveSite'
  | 'nudgeSite'
  | 'duplicateSite'
  | 'removeSites'
  | 'editSites'
  | 'switchSites'
  | 'programme'
  | 'statuses'
  | 'rename'
  | 'importVillages'
  | 'importSites'
  | 'addArea'
  | 'editArea'
  | 'removeArea'
  | 'settings'
  | 'proposal'
  | 'conditions'
  | 'review'
  | 'mergeReply';

export interface HistoryEntry {
  /** In `past` the plan before the step, in `future` the plan after it. */
  readonly plan: Plan;
  readonly step: Step;
}

/** Snapshots with structural sharing: undo gives back the very same plan object (law L3). Newest last. */
export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const NO_HISTORY: History = { past: [], future: [] };

const MOST_STEPS = 500;

export function pushStep(history: History, before: Plan, step: Step): History {
  return { past: [...history.past, { plan: before, step }].slice(-MOST_STEPS), future: [] };
}

export interface Travelled {
  readonly plan: Plan;
  readonly history: History;
  readonly step: Step;
}

export function undoStep(history: History, present: Plan): Travelled | null {
  const entry = history.past.at(-1);
  if (!entry) return null;
  const future = [...history.future, { plan: present, step: entry.step }];
  return { plan: entry.plan, step: entry.step, history: { past: history.past.slice(0, -1), future } };
}

export function redoStep(history: History, present: Plan): Travelled | null {
  const entry = history.future.at(-1);
  if (!entry) return null;
  const past = [...history.past, { plan: present, step: entry.step }];
  return { plan: entry.plan, step: entry.step, history: { past, future: history.future.slice(0, -1) } };
}
