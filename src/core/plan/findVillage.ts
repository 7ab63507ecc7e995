import type { Plan } from './plan';
import type { Village } from './village';

export function findVillage(plan: Plan, id: string): Village | undefined {
  return plan.villages[villageIndex(plan.villages, id)];
}

/** Position of the village in the list, -1 when absent. Indexed once per list of villages. */
export function villageIndex(villages: readonly Village[], id: string): number {
  let index = indexes.get(villages);
  if (!index) {
    index = new Map(villages.map((village, at) => [village.id, at]));
    indexes.set(villages, index);
  }
  return index.get(id) ?? -1;
}

const indexes = new WeakMap<readonly Village[], Map<string, number>>();
