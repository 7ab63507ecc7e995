import { byPlace } from '../../core/coverage/byPlace';
import type { PlaceGrouping, PlaceRow } from '../insightTypes';
import type { AppState } from '../store';

/** Villages and dead villages of each commune or former district. */
export function totalsByPlace({ results: { coverage } }: AppState, grouping: PlaceGrouping): readonly PlaceRow[] {
  if (!coverage) return [];
  return byPlace(coverage.plan.villages, coverage.coverCounts, grouping).map(({ place, ...totals }) => ({
    name: place,
    ...totals,
  }));
}
