import type { Issue } from '../core/checks/issue';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import type { SeaMask } from '../core/terrain/seaMask';
import { createTerrain } from '../core/terrain/terrain';
import { seaOfLand } from '../io/terrain/seaOfLand';
import { type AppStore, setSession } from '../state/store';
import type { TerrainSlice } from '../state/terrain';
import type { AppContext } from './appContext';
import type { FileContext } from './fileContext';

/** What the page was served with: made-up relief for the built-in plan, and the coast it was made for. */
export const BUILT_IN_RELIEF = 'terrain/quang-ninh-illustrative.tif';
const LAND = 'geo/land.geojson';

export type FetchServed = (path: string) => Promise<Response>;

/**
 * Changes which height models are the ground of the session: finest first, none is no ground, and said. The plan stays
 * as it is. Gives back those in use; the change is asked once it can be made, for other models may come in meanwhile.
 */
export async function setTerrain(
  app: AppContext,
  change: (grids: readonly ElevationGrid[]) => readonly ElevationGrid[],
  issues: readonly Issue[],
  fetchServed: FetchServed = served,
): Promise<readonly ElevationGrid[]> {
  const sea = await knownSea(fetchServed);
  const grids = change(app.store.getState().session.terrain.grids);
  const terrain = grids.length > 0 ? createTerrain(grids, sea) : null;
  setSlice(app.store, { terrain, grids, state: 'ready', issues });
  return grids;
}

/** Lays the built-in relief under what is there. It is made up, and every reason drawn from it says so. */
export async function loadBuiltInTerrain(app: FileContext, fetchServed: FetchServed = served): Promise<void> {
  const { terrain } = app.store.getState().session;
  if (terrain.state === 'loading' || terrain.grids.some(({ illustrative }) => illustrative)) return;
  setSlice(app.store, { ...terrain, state: 'loading' });
  try {
    const bytes = await (await fetchServed(BUILT_IN_RELIEF)).arrayBuffer();
    const ask = { bytes, fileName: BUILT_IN_RELIEF.split('/').at(-1)! };
    const { grids, issues } = await app.jobs.run('readTerrain', ask, { transfer: [bytes] });
    await setTerrain(app, (there) => [...there, ...grids], issues, fetchServed);
  } catch {
    const missing: Issue = { code: 'terrain.notServed', severity: 'error' };
    const now = app.store.getState().session.terrain;
    setSlice(app.store, { ...now, state: now.terrain ? 'ready' : 'failed', issues: [missing] });
  }
}

function setSlice(store: AppStore, terrain: TerrainSlice): void {
  setSession(store, { terrain });
}

let sea: Promise<SeaMask | null> | null = null;

function knownSea(fetchServed: FetchServed): Promise<SeaMask | null> {
  sea ??= maskOfLand(fetchServed).catch(() => null);
  return sea;
}

async function maskOfLand(fetchServed: FetchServed): Promise<SeaMask | null> {
  return seaOfLand(await (await fetchServed(LAND)).text());
}

async function served(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
