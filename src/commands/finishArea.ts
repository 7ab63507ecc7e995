import { type LngLat, roundLngLat } from '../core/geo/lngLat';
import { addArea } from '../core/plan/actions/setAreas';
import { freeId } from '../core/plan/freeId';
import type { Area } from '../core/plan/plan';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';

/** The drawn corners become an area of the plan; fewer than three different ones are dropped. */
export function finishArea(app: AppContext, name: (number: string) => string): void {
  const { doc, session } = app.store.getState();
  const corners = withoutRepeats(session.sketch.map(roundLngLat));
  if (corners.length >= 3) {
    const id = freeId(doc.plan, 'area');
    const area: Area = {
      id,
      name: name(id.slice('area-'.length)),
      areaKind: session.sketchAreaKind,
      polygons: [[[...corners, corners[0]!]]],
    };
    edit(app, { code: 'addArea', params: { name: area.name } }, (plan) => addArea(plan, area));
  }
  setSession(app.store, { mode: 'browse', sketch: [] });
}

/** A double click sets its corner twice. */
function withoutRepeats(corners: readonly LngLat[]): LngLat[] {
  return corners.filter((corner, at) => {
    const before = corners[at - 1];
    return !before || before[0] !== corner[0] || before[1] !== corner[1];
  });
}
