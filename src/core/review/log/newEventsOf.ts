import type { Json, JsonObject } from '../../plan/json';
import { eventHash } from './eventHash';

/** The events of a reply's log from the first one on that our log does not hold, neither as its own nor inside a merge. */
export function newEventsOf(ours: readonly Json[], reply: readonly Json[]): readonly Json[] {
  const known = new Set<string>();
  collect(ours, known);
  const from = reply.findIndex((event) => !known.has(eventHash(event)));
  return from < 0 ? [] : reply.slice(from);
}

function collect(events: readonly Json[], into: Set<string>): void {
  for (const event of events) {
    into.add(eventHash(event));
    const data = (event as JsonObject | null)?.data as JsonObject | undefined;
    if (Array.isArray(data?.events)) collect(data.events as readonly Json[], into);
  }
}
