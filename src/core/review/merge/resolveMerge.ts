import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import type { Reviewer } from '../decision';
import { withChanges } from '../diff/fieldChanges';
import { planOfSettings, planSettings } from '../diff/planSettings';
import { appendEvents } from '../log/appendEvents';
import { newEventsOf } from '../log/newEventsOf';
import { wholeSecond } from '../log/wholeSecond';
import { withGroup } from './fieldGroups';
import { rowKey, rowsByKey } from './mergeRows';
import type { MergeChoices, MergeConflict, MergeScope, ReadyMerge } from './planMerge';

/** What of theirs goes into our plan. */
interface Pick {
  readonly scope: MergeScope;
  readonly id: string;
  readonly nth: number;
  readonly field: string;
  readonly after: Json | undefined;
}

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
  const { base, ours, reply, taken, conflicts, replyLog } = merge;
  const open = openConflicts(merge, choices).length;
  if (open > 0) throw new RangeError(`resolveMerge: ${open} conflicts are open`);
  const theirs = conflicts.filter(({ key }) => choices[key] === 'theirs').map((one) => ({ ...one, after: one.theirs }));
  const picks: Pick[] = [...taken, ...theirs];
  const events = newEventsOf(ours.events, reply.events);
  if (picks.length === 0 && conflicts.length === 0 && events.length === 0) return ours;
  const plan = picked(ours, base, picks);
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

function picked(ours: Plan, base: Plan | null, picks: readonly Pick[]): Plan {
  const of = (scope: MergeScope) => picks.filter((pick) => pick.scope === scope);
  const settings = of('settings').map(({ field, after }) => ({ field, before: undefined, after }));
  const lists = {
    sites: pickedRows(ours.sites, base?.sites, of('site')),
    villages: pickedRows(ours.villages, base?.villages, of('village')),
    areas: pickedRows(ours.areas, base?.areas, of('area')),
  };
  if (settings.length === 0) return { ...ours, ...lists };
  return planOfSettings(withChanges(planSettings(ours), settings), lists);
}

function pickedRows<Row extends { readonly id: string }>(
  ours: readonly Row[],
  base: readonly Row[] | undefined,
  picks: readonly Pick[],
): readonly Row[] {
  if (picks.length === 0) return ours;
  const rows = new Map([...rowsByKey(ours)].map(([key, { row }]) => [key, row]));
  let added = false;
  for (const { id, nth, field, after } of picks) {
    const key = rowKey(id, nth);
    const row = rows.get(key);
    if (field !== 'row') {
      if (row) rows.set(key, withGroup(row, field, after));
    } else if (after === undefined) rows.delete(key);
    else {
      added ||= row === undefined;
      rows.set(key, after as unknown as Row);
    }
  }
  if (!added || !base) return [...rows.values()];
  const known = rowsByKey(base);
  const old = [...rows].filter(([key]) => known.has(key)).map(([, row]) => row);
  const fresh = [...rows].filter(([key]) => !known.has(key)).map(([, row]) => row);
  return [...old, ...fresh.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))];
}
