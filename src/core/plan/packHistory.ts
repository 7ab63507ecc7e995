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

/** As small as the steps were. An entry between the same two plans is the same object however often it is asked for. */
export function packHistory(present: Plan, { past, future }: History): PackedHistory {
  return { past: packed(present, past), future: packed(present, future) };
}

/** The history that was packed; what its plans shared with each other and with the present, they share again. */
export function unpackHistory(present: Plan, { past, future }: PackedHistory): History {
  return { past: unpacked(present, past), future: unpacked(present, future) };
}

function packed(present: Plan, entries: readonly HistoryEntry[]): PackedEntry[] {
  return entries.map((entry, at) => {
    const from = entries[at + 1]?.plan ?? present;
    const known = packs.get(entry);
    if (known?.from.deref() === from) return known.packed;
    return remembered(entry, from, { step: entry.step, delta: planDelta(from, entry.plan) });
  });
}

function unpacked(present: Plan, entries: readonly PackedEntry[]): HistoryEntry[] {
  const newestFirst: HistoryEntry[] = [];
  let next = present;
  for (const each of entries.toReversed()) {
    const entry = { plan: withDelta(next, each.delta), step: each.step };
    remembered(entry, next, each);
    newestFirst.push(entry);
    next = entry.plan;
  }
  return newestFirst.reverse();
}

function remembered(entry: HistoryEntry, from: Plan, packed: PackedEntry): PackedEntry {
  packs.set(entry, { from: new WeakRef(from), packed });
  return packed;
}

const packs = new WeakMap<HistoryEntry, { readonly from: WeakRef<Plan>; readonly packed: PackedEntry }>();
