import type { History, HistoryEntry, Step } from './history';
import type { Plan } from './plan';
import { type PlanDelta, planDelta, withDelta } from './planDelta';

/** A step, and the way to its plan from the one nearer to the present. */
export interface PackedEntry {
  readonly step: Step;
  readonly delta: PlanDelta;
}

/** A history without its plans: each is told by how it differs from its neighbour. Newest last, as in `History`. */
export interface PackedHistory {
  readonly past: readonly PackedEntry[];
  readonly future: readonly PackedEntry[];
}

/** As small as the steps were. The way between the same two plans is the same object however often it is asked for. */
export function packHistory(present: Plan, { past, future }: History): PackedHistory {
  return { past: packed(present, past), future: packed(present, future) };
}

/** The history that was packed; what its plans shared with each other and with the present, they share again. */
export function unpackHistory(present: Plan, { past, future }: PackedHistory): History {
  return { past: unpacked(present, past), future: unpacked(present, future) };
}

function packed(present: Plan, entries: readonly HistoryEntry[]): PackedEntry[] {
  return entries.map(({ plan, step }, at) => ({ step, delta: knownDelta(entries[at + 1]?.plan ?? present, plan) }));
}

function unpacked(present: Plan, entries: readonly PackedEntry[]): HistoryEntry[] {
  const newestFirst: HistoryEntry[] = [];
  let next = present;
  for (const { step, delta } of entries.toReversed()) {
    next = withDelta(next, delta);
    newestFirst.push({ plan: next, step });
  }
  return newestFirst.reverse();
}

function knownDelta(from: Plan, to: Plan): PlanDelta {
  const known = deltas.get(to);
  if (known?.from.deref() === from) return known.delta;
  const delta = planDelta(from, to);
  deltas.set(to, { from: new WeakRef(from), delta });
  return delta;
}

const deltas = new WeakMap<Plan, { readonly from: WeakRef<Plan>; readonly delta: PlanDelta }>();
