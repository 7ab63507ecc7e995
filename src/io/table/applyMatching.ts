import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { Matching } from './matchRows';

export interface ApplyOptions {
  /** Also take out what the list does not hold. Off unless the user asks for it. */
  readonly removeMissing?: boolean;
}

/** The plan with the sites of a list in it: changed ones in their place, new ones at the end. */
export function applySites(plan: Plan, matching: Matching<Site>, options: ApplyOptions = {}): Plan {
  return { ...plan, sites: applied(plan.sites, matching, options) };
}

export function applyVillages(plan: Plan, matching: Matching<Village>, options: ApplyOptions = {}): Plan {
  return { ...plan, villages: applied(plan.villages, matching, options) };
}

function applied<T extends Site | Village>(
  existing: readonly T[],
  { rows, missing }: Matching<T>,
  { removeMissing = false }: ApplyOptions,
): readonly T[] {
  const changed = new Map<T, T>();
  const added: T[] = [];
  const ids = new Set(existing.map((value) => value.id));
  for (const { existing: of, value } of rows) {
    if (of) changed.set(of, value);
    else added.push(withFreeId(value, ids));
  }
  const gone = new Set(removeMissing ? missing : []);
  const kept = existing.filter((value) => !gone.has(value)).map((value) => changed.get(value) ?? value);
  return [...kept, ...added];
}

function withFreeId<T extends Site | Village>(value: T, ids: Set<string>): T {
  let id = value.id;
  for (let n = 2; ids.has(id); n += 1) id = `${value.id}-${n}`;
  ids.add(id);
  return id === value.id ? value : { ...value, id };
}
