import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import { planSettings } from '../diff/planSettings';
import { verifyEvents } from '../log/verifyEvents';
import type { FoundBase } from './findBase';
import { decide, type Merged, mergeRows } from './mergeRows';
import type { PlanMerge } from './planMerge';

/** Settings a reply does not answer: who holds the file, when, and the log, which is joined and not picked from. */
const OURS_ALONE = ['planId', 'parent', 'author', 'org', 'createdAt', 'updatedAt', 'events', 'logHead'];
export const SWITCHED_OFF = 'coverage.switchedOff';

/**
 * Sorts out a reply against the version both sides started from: what only the reply changed is taken, what both
 * changed alike is settled, what both changed differently waits for a choice. Nothing is changed yet: `resolveMerge`
 * makes the plan. The order of the reply's lists is not looked at.
 */
export function mergeReply({ kind, plan: base }: FoundBase, ours: Plan, reply: Plan): PlanMerge {
  if (reply.planId !== ours.planId) return { kind: 'otherPlan', ourTitle: ours.title, theirTitle: reply.title };
  const merged: Merged = { taken: [], conflicts: [] };
  mergeRows('site', base?.sites ?? null, ours.sites, reply.sites, merged);
  mergeRows('village', base?.villages ?? null, ours.villages, reply.villages, merged);
  mergeRows('area', base?.areas ?? null, ours.areas, reply.areas, merged);
  mergeSettings(base, ours, reply, merged);
  return { kind: 'ready', baseKind: kind, base, ours, reply, ...merged, replyLog: verifyEvents(reply) };
}

function mergeSettings(base: Plan | null, ours: Plan, reply: Plan, into: Merged): void {
  const [bases, owns, theirs] = [base ? planSettings(base) : {}, planSettings(ours), planSettings(reply)];
  for (const field of new Set([...Object.keys(bases), ...Object.keys(owns), ...Object.keys(theirs)])) {
    if (OURS_ALONE.includes(field)) continue;
    const own = owns[field];
    const switched = field === SWITCHED_OFF && base ? mergedSwitches(base, ours, reply) : null;
    const three = switched
      ? { base: own, ours: own, theirs: switched }
      : { base: bases[field], ours: own, theirs: theirs[field] };
    decide({ scope: 'settings', id: '', nth: 0, name: '' }, field, base !== null, three, into);
  }
}

/** A switch is on or off, so two sides that both changed it agree: each site is sorted out by itself. */
function mergedSwitches(base: Plan, ours: Plan, reply: Plan): Json {
  const [before, own, theirs] = [base, ours, reply].map(({ coverage }) => new Set(coverage.switchedOff)) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const gone = new Set([...own].filter((id) => before.has(id) && !theirs.has(id)));
  const come = [...theirs].filter((id) => !before.has(id) && !own.has(id));
  const list = ours.coverage.switchedOff;
  if (gone.size === 0 && come.length === 0) return list;
  const kept = list.filter((id) => !gone.has(id));
  const [old, added] = [kept.filter((id) => before.has(id)), kept.filter((id) => !before.has(id))];
  return come.length === 0 ? kept : [...old, ...[...added, ...come].sort()];
}
