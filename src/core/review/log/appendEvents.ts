import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import { eventHash } from './eventHash';
import type { PlanEvent } from './planEvent';

/** An event before it has its place in the log. */
export type NewEvent = Omit<PlanEvent, 'seq' | 'prev' | 'hash'>;

/** The plan with events at the end of its log, each chained to the one before. */
export function appendEvents(plan: Plan, events: readonly NewEvent[]): Plan {
  if (events.length === 0) return plan;
  const log: Json[] = [...plan.events];
  const last = log.at(-1);
  let prev = last === undefined ? null : eventHash(last);
  for (const { at, by, org, kind, siteId, data } of events) {
    const content = { seq: log.length + 1, at, by, org, kind, siteId, data, prev };
    prev = eventHash(content);
    log.push({ ...content, hash: prev });
  }
  return { ...plan, events: log, logHead: prev! };
}
