import type { Plan } from '../plan';
import type { Site } from '../site';
import { replaceSites } from './replaceSites';

type Editable = Omit<Site, 'id' | 'position'>;
/** Fields to set; `null` takes an optional field away (back to unknown, or to the plan's default). */
export type SitePatch = { readonly [Key in keyof Editable]?: Editable[Key] | null };

/** Sets the same fields on every named site (batch edit). */
export function editSites(plan: Plan, ids: readonly string[], patch: SitePatch): Plan {
  return replaceSites(plan, ids, (site) => patched(site, patch));
}

function patched(site: Site, patch: SitePatch): Site {
  const next: Record<string, unknown> = { ...site };
  let changed = false;
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || next[key] === value) continue;
    if (value === null) {
      if (!(key in next)) continue;
      delete next[key];
    } else {
      next[key] = value;
    }
    changed = true;
  }
  return changed ? (next as unknown as Site) : site;
}
