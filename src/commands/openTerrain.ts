import type { Issue } from '../core/checks/issue';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import { elsewhere } from '../core/terrain/elsewhere';
import { MAX_FILE_BYTES } from '../io/bytes/fileLimits';
import { fileTooLarge } from '../io/bytes/fileTooLarge';
import { setSession } from '../state/store';
import type { TerrainStore } from '../state/terrainStore';
import type { FileContext } from './fileContext';
import { runJob } from './runJob';
import { setTerrain } from './terrain';
import { forgetTiles, recallTiles, type TilePorts } from './terrainTiles';

export const TERRAIN_FILES = ['.hgt', '.gz', '.zip', '.tif', '.tiff'] as const;

/** Where height models are kept; tests hand in their own. null: this browser keeps nothing. */
export type OpenTerrainStore = () => Promise<TerrainStore | null>;

export async function openTerrainPicker(app: FileContext, store?: OpenTerrainStore): Promise<void> {
  const chosen = await app.files.choose(TERRAIN_FILES);
  await openTerrain(
    app,
    chosen.map(({ file }) => file),
    store,
  );
}

/** Reads height models in a thread and lays them over what is there; a file read again takes the place of its first. */
export async function openTerrain(
  app: FileContext,
  files: readonly File[],
  store: OpenTerrainStore = browserStore,
): Promise<void> {
  if (files.length === 0) return;
  setSession(app.store, { dialog: 'terrain' });
  const read: ElevationGrid[] = [];
  const issues: Issue[] = [];
  const finished = await runJob(app, { code: 'openFile', name: files[0]!.name }, async (signal, onProgress) => {
    for (const [at, file] of files.entries()) {
      onProgress(at / files.length);
      const reading = await readOne(app, file, signal);
      read.push(...reading.grids);
      issues.push(...reading.issues);
    }
    return true;
  });
  if (!finished) return;
  issues.push(...elsewhere(read, app.store.getState().doc.plan));
  const stays = ({ name }: ElevationGrid): boolean => !read.some((grid) => grid.name === name);
  await change(app, (grids) => [...grids.filter(stays), ...read], issues, store);
}

/** Takes models away, from this computer too. */
export async function removeTerrain(
  app: FileContext,
  gone: readonly ElevationGrid[],
  store: OpenTerrainStore = browserStore,
  tileStore?: TilePorts['store'],
): Promise<void> {
  await change(app, (grids) => grids.filter((grid) => !gone.includes(grid)), [], store);
  await forgetTiles(app, gone, tileStore);
}

/** Puts a model before the one above it: of two equally fine ones the first decides. */
export async function raiseTerrain(
  app: FileContext,
  grid: ElevationGrid,
  store: OpenTerrainStore = browserStore,
): Promise<void> {
  const raised = (grids: readonly ElevationGrid[]): readonly ElevationGrid[] => {
    const at = grids.indexOf(grid);
    return at < 1 ? grids : grids.with(at, grids[at - 1]!).with(at - 1, grid);
  };
  await change(app, raised, [], store);
}

/** Lays the models of the last visit; nothing when there are none, or when some are there already. */
export async function recallTerrain(
  app: FileContext,
  store: OpenTerrainStore = browserStore,
  tileStore?: TilePorts['store'],
): Promise<void> {
  const fromFiles = (await (await store())?.recall().catch(() => [])) ?? [];
  const kept = [...fromFiles, ...(await recallTiles(app, tileStore).catch(() => []))];
  if (kept.length === 0) return;
  const isReal = ({ illustrative }: ElevationGrid): boolean => !illustrative;
  await setTerrain(app, (grids) => (grids.some(isReal) ? grids : [...grids, ...kept]), []);
}

/** The built-in relief is fetched again when it is needed, tiles are kept as they came: only the user's files are kept. */
async function change(
  app: FileContext,
  to: (grids: readonly ElevationGrid[]) => readonly ElevationGrid[],
  issues: readonly Issue[],
  store: OpenTerrainStore,
): Promise<void> {
  const grids = await setTerrain(app, to, issues);
  try {
    await (await store())?.keep(grids.filter(({ illustrative, tiles }) => !illustrative && !tiles));
  } catch {
    setSession(app.store, { terrain: { ...app.store.getState().session.terrain, issues: [...issues, NOT_KEPT] } });
  }
}

const NOT_KEPT: Issue = { code: 'terrain.notKept', severity: 'warning' };

async function readOne(app: FileContext, file: File, signal: AbortSignal) {
  if (file.size > MAX_FILE_BYTES) return { grids: [], issues: [{ ...fileTooLarge(file.size), file: file.name }] };
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  return app.jobs.run('readTerrain', { bytes, fileName: file.name }, { signal, transfer: [bytes] });
}

async function browserStore(): Promise<TerrainStore | null> {
  const { openTerrainStore } = await import('../state/terrainStore');
  return openTerrainStore().catch(() => null);
}
