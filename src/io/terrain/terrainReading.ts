import type { Issue } from '../../core/checks/issue';
import type { ElevationGrid } from '../../core/terrain/elevationGrid';

/** Height models of one file; empty when nothing could be read, and the issues say why. */
export interface TerrainReading {
  readonly grids: readonly ElevationGrid[];
  readonly issues: readonly Issue[];
}

/** More samples than this are refused: 100 tiles of 3″ or 11 of 1″. */
export const MAX_SAMPLES = 150_000_000;

/** No ground lies lower or higher than this; what does is a void that the file forgot to name. */
export const LOWEST_M = -12_000;
export const HIGHEST_M = 9_000;

export function refused(
  code: Issue['code'],
  params: NonNullable<Issue['params']> = {},
  value?: string,
): TerrainReading {
  return { grids: [], issues: [{ code, severity: 'error', params, ...(value !== undefined && { value }) }] };
}
