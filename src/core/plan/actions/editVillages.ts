import { villageIndex } from '../findVillage';
import type { Plan } from '../plan';
import type { Village } from '../village';

type Editable = Omit<Village, 'id' | 'position'>;
/** Fields to set; `null` takes an optional field away. */
export type VillagePatch = { readonly [Key in keyof Editable]?: Editable[Key] | null };

/** Sets the same fields on every named village, keeping the order; the same plan when nothing changes. */
export function editVillages(plan: Plan, ids: readonly string[], patch: VillagePatch): Plan {
  let villages: Village[] | null = null;
  for (const id of ids) {
    const at = villageIndex(plan.villages, id);
    const village = plan.villages[at];
    if (!village) continue;
    const fields = new Map<string, unknown>(Object.entries(village));
    for (const [key, value] of Object.entries(patch)) value === null ? fields.delete(key) : fields.set(key, value);
    const isSame =
      fields.size === Object.keys(village).length &&
      [...fields].every(([key, value]) => village[key as keyof Village] === value);
    if (isSame) continue;
    villages ??= plan.villages.slice();
    villages[at] = Object.fromEntries(fields) as unknown as Village;
  }
  return villages ? { ...plan, villages } : plan;
}
