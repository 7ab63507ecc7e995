import type { TerrainPool } from '../workers/terrain/terrainPool';
import { terrainThreads } from '../workers/terrain/terrainThreads';
import type { AppContext } from './appContext';

/** What commands of the level raster need besides: threads in the app, plain calls in tests. */
export interface RasterContext extends AppContext {
  readonly terrainPool: TerrainPool;
}

/** The same for the same app: its threads are opened with the first raster and kept. */
export function withTerrainPool(app: AppContext): RasterContext {
  const known = contexts.get(app) ?? { ...app, terrainPool: terrainThreads() };
  contexts.set(app, known);
  return known;
}

const contexts = new WeakMap<AppContext, RasterContext>();
