import type { Issue } from '../../core/checks/issue';
import { countVoids, type ElevationGrid } from '../../core/terrain/elevationGrid';

/** What a height model does not know is said: how many samples, of how many. */
export function voidIssues(grid: ElevationGrid): Issue[] {
  const voids = countVoids(grid);
  if (voids === 0) return [];
  const samples = grid.columns * grid.rows;
  if (voids === samples) return [{ code: 'terrain.allVoid', severity: 'error' }];
  return [{ code: 'terrain.voids', severity: 'warning', params: { voids, samples } }];
}
