import type { Plan } from './plan';

/** Rows of the list before, `count` from place `at` on, or rows that were not in it. */
export type Run = { readonly at: number; readonly count: number } | { readonly rows: readonly unknown[] };

/** What of one plan is not the very same object in another: as small as the step between them. */
export interface PlanDelta {
  /** Lists by the name of their member. */
  readonly lists: Readonly<Record<string, readonly Run[]>>;
  /** Every other member that differs, whole. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly gone: readonly string[];
}

/** The way from one plan to another, by identity: rows that are the same objects are named by their place. */
export function planDelta(from: Plan, to: Plan): PlanDelta {
  const before = new Map<string, unknown>(Object.entries(from));
  const after = new Map<string, unknown>(Object.entries(to));
  const lists: [string, readonly Run[]][] = [];
  const members: [string, unknown][] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (before.has(key) && old === value) continue;
    if (Array.isArray(old) && Array.isArray(value)) lists.push([key, runs(old, value)]);
    else members.push([key, value]);
  }
  const gone = [...before.keys()].filter((key) => !after.has(key));
  return { lists: Object.fromEntries(lists), members: Object.fromEntries(members), gone };
}

/** Deep-equal to the `to` that the delta was made of; rows named by their place are the objects of `from`. */
export function withDelta(from: Plan, { lists, members, gone }: PlanDelta): Plan {
  const plan = new Map<string, unknown>([...Object.entries(from), ...Object.entries(members)]);
  for (const key of gone) plan.delete(key);
  for (const [key, list] of Object.entries(lists)) plan.set(key, joined(plan.get(key) as readonly unknown[], list));
  return Object.fromEntries(plan) as unknown as Plan;
}

function runs(from: readonly unknown[], to: readonly unknown[]): Run[] {
  const places = new Map(from.map((item, at) => [item, at]));
  const found: { at: number; count: number; rows: unknown[] }[] = [];
  for (const item of to) {
    const last = found.at(-1);
    if (last && last.count > 0 && last.at + last.count < from.length && from[last.at + last.count] === item)
      last.count++;
    else if (places.has(item)) found.push({ at: places.get(item)!, count: 1, rows: [] });
    else if (last && last.count === 0) last.rows.push(item);
    else found.push({ at: 0, count: 0, rows: [item] });
  }
  return found.map(({ at, count, rows }) => (count > 0 ? { at, count } : { rows }));
}

function joined(from: readonly unknown[], list: readonly Run[]): unknown[] {
  return list.flatMap((run) => ('rows' in run ? run.rows : from.slice(run.at, run.at + run.count)));
}
