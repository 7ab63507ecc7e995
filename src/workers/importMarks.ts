import { geodesicDistanceM } from '../core/geo/geodesicDistance';
import type { LngLat } from '../core/geo/lngLat';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { Matching } from '../io/table/matchRows';
import type { ImportMarks } from './readTypes';

/** A place that differs by less was measured twice, not moved. */
const MOVED_M = 5;

/** Where the rows of a list fall on the map, by what they would do to the plan. */
export function importMarks({ rows, missing }: Matching<Site | Village>): ImportMarks {
  const at = { new: [] as number[], changed: [] as number[], same: [] as number[] };
  const moved: number[] = [];
  for (const { state, value, existing } of rows) {
    if (!value.position) continue;
    at[state].push(...value.position);
    if (existing?.position && isMoved(existing.position, value.position)) {
      moved.push(...existing.position, ...value.position);
    }
  }
  return {
    added: Float64Array.from(at.new),
    changed: Float64Array.from(at.changed),
    same: Float64Array.from(at.same),
    missing: Float64Array.from(missing.flatMap(({ position }) => (position ? [...position] : []))),
    moved: Float64Array.from(moved),
  };
}

function isMoved(from: LngLat, to: LngLat): boolean {
  return (from[0] !== to[0] || from[1] !== to[1]) && geodesicDistanceM(from, to) > MOVED_M;
}
