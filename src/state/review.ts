import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoverageFilter } from '../core/coverage/result';
import type { LngLat } from '../core/geo/lngLat';
import type { Plan } from '../core/plan/plan';
import type { ReviewReason, ReviewState } from '../core/plan/site';
import type { CoverageShift } from '../core/review/cost/coverageShift';
import type { DecisionCost } from '../core/review/cost/decisionCost';
import type { Reviewer } from '../core/review/decision';
import type { DiffCoverage } from '../core/review/diff/diffCoverage';
import type { PlanDiff } from '../core/review/diff/planDiff';
import type { MergeOutcome } from '../core/review/merge/mergeCoverage';
import type { MergeChoices, PlanMerge, ReadyMerge } from '../core/review/merge/planMerge';
import type { AppStore } from './store';

/** Which sites under review the list shows; null: all. '' as operator or commune: none is named. */
export interface ReviewFilter {
  readonly operator: string | null;
  readonly state: ReviewState | null;
  readonly commune: string | null;
  readonly query: string;
}

/** A change or a rejection that is being written. */
export interface ReviewForm {
  readonly siteId: string;
  readonly kind: 'requestChange' | 'reject';
  /** The ghost on the map; null: the place stays. */
  readonly position: LngLat | null;
  readonly heightM: number | null;
  readonly reason: ReviewReason;
  readonly note: string;
}

/** What rejecting each site would cost, and the plan it was counted for. */
export interface ReviewCosts {
  readonly about: Plan;
  readonly filter: CoverageFilter;
  readonly bySite: ReadonlyMap<string, DecisionCost>;
  readonly done: boolean;
}

/** A reply that waits in the merge dialog, and the files dropped with it. */
export interface PendingReply {
  readonly fileName: string;
  readonly handle: unknown;
  readonly reply: Plan;
  /** Made for the plan at hand. `unknownVersion`: it answers a version that is not known here, and nobody said what to do. */
  readonly merge: PlanMerge | { readonly kind: 'unknownVersion' };
  readonly choices: MergeChoices;
  readonly rest: readonly File[];
}

/** What a merge does to coverage, as far as it is counted. */
export interface MergePrices {
  readonly about: ReadyMerge;
  readonly filter: CoverageFilter;
  /** With the choices it was counted for. */
  readonly outcome: { readonly choices: MergeChoices; readonly is: MergeOutcome } | null;
  /** What taking their side of each conflict does instead of keeping ours, by its key. */
  readonly byKey: ReadonlyMap<string, CoverageShift>;
}

/** What can be agreed to at once, and what can be turned down, without anybody losing signal. */
export interface BulkChoices {
  readonly accept: readonly string[];
  readonly adopt: readonly string[];
  readonly redundant: readonly string[];
}

/** The plan at hand beside a plan of a file. `before` is the file's, `after` the one at hand. */
export interface Comparison {
  readonly fileName: string;
  readonly before: Plan;
  readonly after: Plan;
  readonly diff: PlanDiff;
  readonly coverage: DiffCoverage;
  /** Its marks are on the map. */
  readonly onMap: boolean;
}

/** What one person does in a review. Not part of the plan, not in the history. */
export interface ReviewSession {
  readonly reviewer: Reviewer;
  readonly filter: ReviewFilter;
  /** Ids in the order of the list, as the panel shows them: what the keys walk. */
  readonly listed: readonly string[];
  readonly form: ReviewForm | null;
  readonly costs: ReviewCosts | null;
  readonly pending: PendingReply | null;
  readonly prices: MergePrices | null;
  readonly comparison: Comparison | null;
  /** What can be decided at once is being looked at. */
  readonly bulk: boolean;
  /** null while they are looked for. */
  readonly bulkChoices: BulkChoices | null;
}

export type ReviewStore = StoreApi<ReviewSession>;

export const EVERY_SITE: ReviewFilter = { operator: null, state: null, commune: null, query: '' };
const KEY = 'phu-song-reviewer';

/** The review beside a page's store: made when it is first asked for, the same ever after. */
export function reviewStoreOf(store: AppStore): ReviewStore {
  const known = stores.get(store);
  if (known) return known;
  const made = createStore<ReviewSession>(() => ({
    reviewer: readReviewer(),
    filter: EVERY_SITE,
    listed: [],
    form: null,
    costs: null,
    pending: null,
    prices: null,
    comparison: null,
    bulk: false,
    bulkChoices: null,
  }));
  made.subscribe(({ reviewer }, before) => {
    if (reviewer !== before.reviewer) keepReviewer(reviewer);
  });
  stores.set(store, made);
  return made;
}

const stores = new WeakMap<AppStore, ReviewStore>();

/** Name and organisation as they were last given on this computer. Storage that is forbidden is no fault. */
function readReviewer(): Reviewer {
  try {
    const { name, org } = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}') ?? {};
    return { name: typeof name === 'string' ? name : '', org: typeof org === 'string' ? org : '' };
  } catch {
    return { name: '', org: '' };
  }
}

function keepReviewer(reviewer: Reviewer): void {
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(reviewer));
  } catch {
    // Full or forbidden storage: the name lasts as long as the page.
  }
}
