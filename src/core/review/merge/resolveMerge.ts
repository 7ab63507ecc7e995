import { allAtOnce } from '../../plan/allAtOnce';
import type { Plan } from '../../plan/plan';
import type { Reviewer } from '../decision';
import { appendEvents } from '../log/appendEvents';
import { newEventsOf } from '../log/newEventsOf';
import { wholeSecond } from '../log/wholeSecond';
import { type MergePick, pickedPlan, pickOf } from './pickedPlan';
import type { MergeChoices, MergeConflict, ReadyMerge } from './planMerge';

/** The conflicts nobody has chosen in yet. */
export function openConflicts({ conflicts }: ReadyMerge, choices: MergeChoices): MergeConflict[] {
  return conflicts.filter(({ key }) => choices[key] === undefined);
}

/**
 * Our plan with the reply in it, and one event that says so, with the reply's own events inside. `now` is ISO 8601, kept
 * to the second. A reply that brings nothing gives back the very same plan. Throws RangeError while a conflict is open:
 * nothing is picked silently. Rows that came in on either side since the base stand last, by id, so that the order in
 * which replies are merged does not matter.
 */
export function resolveMerge(merge: ReadyMerge, choices: MergeChoices, who: Reviewer, now: string): Plan {
  return allAtOnce(resolveSteps(merge, choices, who, now));
}

/** The same in steps: for a page that must not be kept waiting. */
export function* resolveSteps(
  merge: ReadyMerge,
  choices: MergeChoices,
  who: Reviewer,
  now: string,
): Generator<void, Plan> {
  const { base, ours, reply, taken, conflicts, replyLog } = merge;
  const open = openConflicts(merge, choices).length;
  if (open > 0) throw new RangeError(`resolveMerge: ${open} conflicts are open`);
  const picks: MergePick[] = [...taken, ...conflicts.filter(({ key }) => choices[key] === 'theirs').map(pickOf)];
  const events = newEventsOf(ours.events, reply.events);
  if (picks.length === 0 && conflicts.length === 0 && events.length === 0) return ours;
  yield;
  const plan = pickedPlan(ours, base, picks);
  yield;
  const updatedAt = reply.updatedAt > ours.updatedAt ? reply.updatedAt : ours.updatedAt;
  const data = {
    replyAuthor: reply.author,
    replyOrg: reply.org,
    parent: reply.parent,
    replyHead: reply.logHead ?? null,
    logIntact: replyLog.intact,
    taken: taken.length,
    choices: conflicts.map(({ scope, id, field, key }) => ({ scope, id, field, choice: choices[key]! })),
    events,
  };
  const event = { at: wholeSecond(now), by: who.name, org: who.org, kind: 'merge', siteId: null, data } as const;
  return appendEvents({ ...plan, updatedAt }, [event]);
}
