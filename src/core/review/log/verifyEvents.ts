import type { Json, JsonObject } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import { eventHash } from './eventHash';
import { EVENT_KINDS, type EventKind } from './planEvent';

/**
 * What is wrong with an event: not an event at all, its number does not follow, it does not name the one before, its own
 * hash is not that of its content, or the last event is not the one the plan's header names.
 */
export type LogFault = 'shape' | 'seq' | 'prev' | 'hash' | 'head';

export type LogCheck =
  | { readonly intact: true; readonly events: number }
  /** `brokenAt`: number of the first event that does not hold, 1 for the first; `inMergeOf`: the merge it came in with. */
  | { readonly intact: false; readonly brokenAt: number; readonly fault: LogFault; readonly inMergeOf: number | null };

/**
 * Follows the log from its first event. An event that was changed, taken out, put in or moved is found; so is a cut-off
 * end, as long as the header still names the last event. A log written anew from start to end is not found.
 */
export function verifyEvents({ events, logHead }: Pick<Plan, 'events' | 'logHead'>): LogCheck {
  const known = new Set<string | null>([null]);
  let prev: string | null = null;
  for (let at = 0; at < events.length; at++) {
    const fault = faultOf(events[at]!, at + 1, prev);
    if (fault) return { intact: false, brokenAt: at + 1, fault, inMergeOf: null };
    const event = events[at] as JsonObject;
    prev = event.hash as string;
    const inside = event.kind === 'merge' ? branchFault(event.data as JsonObject, known) : null;
    if (inside) return { intact: false, ...inside, inMergeOf: at + 1 };
    known.add(prev);
  }
  if ((logHead ?? null) !== prev) return { intact: false, brokenAt: events.length + 1, fault: 'head', inMergeOf: null };
  return { intact: true, events: events.length };
}

/** An entry of a log that has the members of an event. */
export function isEvent(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { at, by, org, kind, siteId, data, seq, prev, hash } = value as JsonObject;
  const texts = [at, by, org, hash].every((each) => typeof each === 'string');
  const names = [siteId, prev].every((each) => each === null || typeof each === 'string');
  const isData = typeof data === 'object' && data !== null && !Array.isArray(data);
  return texts && names && isData && Number.isInteger(seq) && EVENT_KINDS.includes(kind as EventKind);
}

function faultOf(value: Json, seq: number | null, prev: string | null): LogFault | null {
  if (!isEvent(value)) return 'shape';
  const event = value as JsonObject;
  if (seq !== null && event.seq !== seq) return 'seq';
  if (event.prev !== prev) return 'prev';
  return event.hash === eventHash(event) ? null : 'hash';
}

/** Events of a reply hang on an event this log knows, and on one another. */
function branchFault(data: JsonObject, known: Set<string | null>): { brokenAt: number; fault: LogFault } | null {
  if (!Array.isArray(data.events)) return { brokenAt: 1, fault: 'shape' };
  if (data.logIntact === false) return null;
  const branch = data.events as readonly Json[];
  for (let at = 0; at < branch.length; at++) {
    const event = branch[at]!;
    if (!isEvent(event)) return { brokenAt: at + 1, fault: 'shape' };
    const { prev, seq, hash, kind, data: inner } = event as JsonObject;
    const before = at === 0 ? null : (branch[at - 1] as JsonObject);
    const fault =
      faultOf(event, before ? (before.seq as number) + 1 : null, before ? (before.hash as string) : (prev as string)) ??
      (before || known.has(prev as string | null) ? null : 'prev');
    if (fault) return { brokenAt: seq as number, fault };
    const inside = kind === 'merge' ? branchFault(inner as JsonObject, known) : null;
    if (inside) return inside;
    known.add(hash as string);
  }
  if (branch.length > 0 && data.replyHead !== (branch.at(-1) as JsonObject).hash) {
    return { brokenAt: branch.length, fault: 'head' };
  }
  return null;
}
