import type { Issue } from '../checks/issue';
import type { Plan } from '../plan/plan';
import { type ElevationGrid, gridHeightM, gridHolds } from './elevationGrid';
import { gridBox } from './gridFacts';

/** One warning when height models know the ground of no village and no site of a plan, with where they lie; else none. */
export function elsewhere(grids: readonly ElevationGrid[], { villages, sites }: Plan): readonly Issue[] {
  const places = [...villages, ...sites].flatMap(({ position }) => (position === null ? [] : [position]));
  if (grids.length === 0 || places.length === 0) return [];
  const known = places.some(([lng, lat]) =>
    grids.some((grid) => gridHolds(grid, lng, lat, true) && !Number.isNaN(gridHeightM(grid, lng, lat))),
  );
  if (known) return [];
  const boxes = grids.map(gridBox);
  const [west, south] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side]!)));
  const [east, north] = [2, 3].map((side) => Math.max(...boxes.map((box) => box[side]!)));
  const params = { west: shown(west!), south: shown(south!), east: shown(east!), north: shown(north!) };
  return [{ code: 'terrain.elsewhere', severity: 'warning', file: grids[0]!.name, params }];
}

function shown(degrees: number): number {
  return Number(degrees.toFixed(3));
}
