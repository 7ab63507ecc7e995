import type { JsonObject } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import type { PlanEvent } from './planEvent';
import { isEvent } from './verifyEvents';

/** An event to be shown, with the number of the merge it came in with; null: our own. */
export interface ListedEvent {
  readonly event: PlanEvent;
  readonly viaMerge: number | null;
}

/** The log as one list in the order of the chain: the events a merge brought in stand before it. What is no event is left out. */
export function eventList({ events }: Pick<Plan, 'events'>): ListedEvent[] {
  return listed(events as readonly unknown[], null);
}

/** What was said of one site, oldest first. */
export function eventsOfSite(plan: Pick<Plan, 'events'>, siteId: string): ListedEvent[] {
  return eventList(plan).filter(({ event }) => event.siteId === siteId);
}

function listed(events: readonly unknown[], viaMerge: number | null): ListedEvent[] {
  return events.flatMap((value) => {
    if (!isEvent(value as JsonObject)) return [];
    const event = value as PlanEvent;
    const inner = event.kind === 'merge' && Array.isArray(event.data.events) ? event.data.events : [];
    return [...listed(inner, viaMerge ?? event.seq), { event, viaMerge }];
  });
}
