import { hasTerrainSource } from '../core/plan/actions/terrainSources';
import type { Plan } from '../core/plan/plan';
import type { ElevationGrid } from '../core/terrain/elevationGrid';

/** Whether a plan names a height model among its sources. */
export function hasTilesNote(plan: Plan, { name }: ElevationGrid): boolean {
  return hasTerrainSource(plan, name);
}
