import type { Propagation } from '../core/coverage/propagation';
import type { Headline } from '../core/coverage/result';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { draftPlan } from './gesture';
import { NO_HEADLINE } from './results';
import type { AppState } from './store';

/** The plan on screen: the gesture applied to the document. */
export function selectDraft(state: AppState): Plan {
  return draftPlan(state.doc.plan, state.session.gesture);
}

export function selectHeadline(state: AppState): Headline {
  return state.results.coverage?.headline ?? NO_HEADLINE;
}

/** The headline is not of the model that the plan asks for: its levels are being computed, or cannot be. */
export function selectHeadlineStale({ results: { levels } }: AppState): boolean {
  return levels.state === 'computing' || levels.state === 'failed';
}

export function selectUnsaved(state: AppState): boolean {
  return state.doc.plan !== state.doc.saved;
}

/** Existing stations are locked until the user unlocks them. */
export function canEditSite(state: AppState, site: Site): boolean {
  return site.status !== 'existing' || state.session.unlocked;
}

export function selectOnlySite(state: AppState): Site | null {
  const { kind, ids } = state.session.selection;
  const only = kind === 'site' && ids.length === 1 ? ids[0] : undefined;
  return only === undefined ? null : (findSite(selectDraft(state), only) ?? null);
}

/** What computes the levels of the plan that was counted last; null in the radius model. */
export function selectPropagation({ results }: AppState): Propagation | null {
  return results.coverage?.propagation ?? null;
}
