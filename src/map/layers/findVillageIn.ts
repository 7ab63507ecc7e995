import type { Village } from '../../core/plan/village';

/** Indexed once per list. */
export function findVillageIn(villages: readonly Village[], id: string): Village | undefined {
  let index = indexes.get(villages);
  if (!index) {
    index = new Map(villages.map((village) => [village.id, village]));
    indexes.set(villages, index);
  }
  return index.get(id);
}

const indexes = new WeakMap<readonly Village[], ReadonlyMap<string, Village>>();
