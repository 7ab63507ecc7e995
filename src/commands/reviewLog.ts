import type { Plan } from '../core/plan/plan';
import { eventList, eventsOfSite, type ListedEvent } from '../core/review/log/eventList';
import { type LogCheck, verifyEvents } from '../core/review/log/verifyEvents';

/** The log, newest first, and whether its chain holds. */
export function readLog(plan: Plan): { readonly check: LogCheck; readonly events: readonly ListedEvent[] } {
  return { check: verifyEvents(plan), events: eventList(plan).reverse() };
}

/** What was said of one site, newest first. */
export function siteLog(plan: Plan, siteId: string): readonly ListedEvent[] {
  return eventsOfSite(plan, siteId).reverse();
}
