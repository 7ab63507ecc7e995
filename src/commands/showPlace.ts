import type { Village } from '../core/plan/village';
import type { PlaceGrouping } from '../state/insightTypes';
import { selectDraft } from '../state/selectors';
import type { AppContext } from './appContext';
import { flyTo } from './select';

const PLACE_ZOOM = 11;

/** Flies to the middle of the villages of a commune or former district. */
export function showPlace(app: AppContext, grouping: PlaceGrouping, name: string): void {
  const { villages } = selectDraft(app.store.getState());
  const members = villages.filter((village) => (village[grouping] ?? '') === name);
  if (members.length === 0) return;
  flyTo(app, [middle(members, 0), middle(members, 1)], PLACE_ZOOM);
}

function middle(villages: readonly Village[], axis: 0 | 1): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { position } of villages) {
    low = Math.min(low, position[axis]);
    high = Math.max(high, position[axis]);
  }
  return (low + high) / 2;
}
