import type { Changes, Point } from '../../seeded/bruteForce';
import type { Gap, LoadedPlan } from '../../seeded/plansUnderTest';

/** Dead zones and their households after some changes, counted without our engine. */
export function gapOf({ brute }: LoadedPlan, changes: Changes = {}): Gap {
  return { villages: brute.deadZones(changes).length, households: brute.deadHouseholds(changes) };
}

/** The active set when only these sites of their statuses are switched on beside the existing ones. */
export function switchedOn({ brute }: LoadedPlan, ids: readonly string[]): Changes {
  const statusOf = (id: string) => String(brute.sites.find((site) => site.id === id)!.properties.status);
  const statuses = new Set(ids.map(statusOf));
  const switchedOff = brute.sites
    .filter(({ id, properties }) => statuses.has(String(properties.status)) && !ids.includes(id))
    .map(({ id }) => id);
  return { activeStatuses: ['existing', ...statuses], switchedOff };
}

/** The site at another place, switched on. */
export function movedTo(plan: LoadedPlan, id: string, at: Point): Changes {
  return { ...switchedOn(plan, [id]), moved: { [id]: at } };
}

/** What flips between two active sets: villages won, villages lost, and households dead less than before. */
export function flips({ brute }: LoadedPlan, before: Changes, after: Changes) {
  const was = new Set(brute.deadZones(before));
  const is = new Set(brute.deadZones(after));
  return {
    gained: [...was].filter((id) => !is.has(id)).length,
    lost: [...is].filter((id) => !was.has(id)).length,
    households: brute.deadHouseholds(before) - brute.deadHouseholds(after),
  };
}

/** Sites of a status in the order in which the programme builds them. */
export function buildOrder({ brute }: LoadedPlan, status: 'planned' | 'candidate'): string[] {
  const order = (properties: Readonly<Record<string, unknown>>) => Number(properties.buildOrder ?? Infinity);
  const phase = (properties: Readonly<Record<string, unknown>>) => String(properties.phase ?? '');
  return brute.sites
    .filter(({ properties }) => properties.status === status)
    .sort(
      (a, b) =>
        (order(a.properties) === order(b.properties) ? 0 : order(a.properties) - order(b.properties)) ||
        phase(a.properties).localeCompare(phase(b.properties)),
    )
    .map(({ id }) => id);
}

/** The active set at a step of the programme. */
export function atStep(plan: LoadedPlan, position: number): Changes {
  const planned = buildOrder(plan, 'planned');
  const candidates = buildOrder(plan, 'candidate');
  const activeStatuses = ['existing'];
  if (position > 0) activeStatuses.push('planned');
  if (position > planned.length) activeStatuses.push('candidate');
  const switchedOff = [...planned.slice(position), ...candidates.slice(Math.max(0, position - planned.length))];
  return { activeStatuses, switchedOff };
}
