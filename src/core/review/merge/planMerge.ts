import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import type { LogCheck } from '../log/verifyEvents';

/** What a merge is about: a row of a list, or the settings of the plan (id ''). */
export type MergeScope = 'site' | 'village' | 'area' | 'settings';

/**
 * Fields that are one decision and are taken or left together: `decision` is everything a review says of a site,
 * `position` the place and where it comes from, `row` the whole row (one side took it away or both brought it in).
 */
export type MergeField = 'decision' | 'position' | 'row' | (string & {});

/** Something only the reply changed. */
export interface MergeTaken {
  readonly scope: MergeScope;
  readonly id: string;
  /** 0, unless the id occurs more than once in the list. */
  readonly nth: number;
  readonly name: string;
  readonly field: MergeField;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Something both sides changed, differently. Values of grouped fields are objects of the fields. */
export interface MergeConflict {
  /** Names the conflict among those of one merge. */
  readonly key: string;
  readonly scope: MergeScope;
  readonly id: string;
  readonly nth: number;
  readonly name: string;
  readonly field: MergeField;
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
}

export type MergeSide = 'ours' | 'theirs';
/** By the key of the conflict. */
export type MergeChoices = Readonly<Record<string, MergeSide>>;

/**
 * What the reply was compared with. `parent`: the version it names. `nearest`: that version is not known here, so the
 * most similar one that is. `none`: no version is known; whatever differs is a conflict.
 */
export type BaseKind = 'parent' | 'nearest' | 'none';

export type PlanMerge =
  | { readonly kind: 'otherPlan'; readonly ourTitle: string; readonly theirTitle: string }
  | {
      readonly kind: 'ready';
      readonly baseKind: BaseKind;
      readonly base: Plan | null;
      readonly ours: Plan;
      readonly reply: Plan;
      readonly taken: readonly MergeTaken[];
      readonly conflicts: readonly MergeConflict[];
      /** The reply's own event log as it came. */
      readonly replyLog: LogCheck;
    };

export type ReadyMerge = Extract<PlanMerge, { kind: 'ready' }>;
