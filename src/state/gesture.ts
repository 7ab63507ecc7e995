import type { LngLat } from '../core/geo/lngLat';
import { applyProposal, type Proposal } from '../core/optimise/applyProposal';
import { activateSite } from '../core/plan/actions/activateSite';
import { moveSite } from '../core/plan/actions/moveSite';
import type { CoverageSettings, Plan } from '../core/plan/plan';
import type { Degrees } from '../core/units';

/** What the hand is doing and has not let go of yet. The plan is untouched until it does. */
export type Gesture = DragGesture | ProgrammeGesture | ProposalGesture | ReviewGesture | TurnGesture;

export interface DragGesture {
  readonly kind: 'drag';
  readonly siteId: string;
  readonly from: LngLat;
  readonly at: LngLat;
}

/** The slider in the hand, or the play-back running. */
export interface ProgrammeGesture {
  readonly kind: 'programme';
  readonly coverage: CoverageSettings;
  readonly position: number;
}

/** What the optimiser proposes, shown and not yet taken over. */
export interface ProposalGesture {
  readonly kind: 'proposal';
  readonly proposal: Proposal;
  /** Which of the chosen sites, in build order. */
  readonly siteIds: readonly string[];
}

/** What a decision under review would make of the plan, shown and not decided. */
export interface ReviewGesture {
  readonly kind: 'review';
  readonly draft: Plan;
}

/** One antenna of a site in the hand. */
export interface TurnGesture {
  readonly kind: 'turn';
  readonly siteId: string;
  /** Which of its antennas, from 0. */
  readonly sector: number;
  readonly azimuthDeg: Degrees;
  readonly draft: Plan;
}

/** The plan as it would be if the gesture ended now. The very same plan when there is no gesture. */
export function draftPlan(plan: Plan, gesture: Gesture | null): Plan {
  if (!gesture) return plan;
  const known = drafts.get(gesture);
  if (known?.from === plan) return known.draft;
  const draft = applyGesture(plan, gesture);
  drafts.set(gesture, { from: plan, draft });
  return draft;
}

function applyGesture(plan: Plan, gesture: Gesture): Plan {
  if (gesture.kind === 'programme') return { ...plan, coverage: gesture.coverage };
  if (gesture.kind === 'review' || gesture.kind === 'turn') return gesture.draft;
  if (gesture.kind === 'proposal') return applyProposal(plan, gesture.proposal, gesture.siteIds);
  return moveSite(activatedOnce(plan, gesture.siteId), gesture.siteId, gesture.at);
}

/** Every frame of a drag shares one activated plan, and so one settings object. */
function activatedOnce(plan: Plan, siteId: string): Plan {
  const known = activated.get(plan);
  if (known?.siteId === siteId) return known.active;
  const active = activateSite(plan, siteId);
  activated.set(plan, { siteId, active });
  return active;
}

const drafts = new WeakMap<Gesture, { from: Plan; draft: Plan }>();
const activated = new WeakMap<Plan, { siteId: string; active: Plan }>();
