import type { LngLat } from '../core/geo/lngLat';
import { findSite } from '../core/plan/findSite';
import { findVillage } from '../core/plan/findVillage';
import { selectDraft } from '../state/selectors';
import type { AppContext } from './appContext';
import { select } from './select';

/** A link names a site or a village by its id: selects it. Answers where it is; null when it has no place or is not there. */
export function selectById(app: AppContext, id: string): LngLat | null {
  const plan = selectDraft(app.store.getState());
  const site = findSite(plan, id);
  const found = site ?? findVillage(plan, id);
  if (!found) return null;
  select(app, { kind: site ? 'site' : 'village', id });
  return found.position;
}
