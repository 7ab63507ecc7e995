import type { JsonObject } from '../../plan/json';

export const EVENT_KINDS = ['submit', 'accept', 'requestChange', 'reject', 'withdraw', 'adopt', 'merge'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * One line of the log. Each names the one before by its hash, so that an edit shows. It is no proof against forgery:
 * whoever rewrites the whole log leaves no trace.
 */
export interface PlanEvent {
  /** 1 for the first, then without a gap. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** Self-declared name and organisation. */
  readonly by: string;
  readonly org: string;
  readonly kind: EventKind;
  /** The site decided upon; null for a merge. */
  readonly siteId: string | null;
  /** What was decided, see `decisionData`; for a merge `MergeData`. */
  readonly data: JsonObject;
  /** `sha256:…` of the event before; null for the first. */
  readonly prev: string | null;
  /** `sha256:…` of this event without this member, keys sorted. */
  readonly hash: string;
}

/** The data of a merge: the reply's own events stay as they were written, with the chain they hang on. */
export interface MergeData {
  readonly replyAuthor: string;
  readonly replyOrg: string;
  /** The version the reply answers, `sha256:…`, as the reply says. */
  readonly parent: string | null;
  /** Hash of the reply's last event; null: its log is empty. */
  readonly replyHead: string | null;
  /** False: the reply's log was broken when it came in; its events are kept and not vouched for. */
  readonly logIntact: boolean;
  /** Events of the reply that this log did not hold yet. */
  readonly events: readonly PlanEvent[];
}
