import type { Issue } from '../core/checks/issue';
import { dropTerrainSource, noteTerrainSource } from '../core/plan/actions/terrainSources';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import type { TileOrigin } from '../core/terrain/tileOrigin';
import { tileCount, tilesIn } from '../core/terrain/tileRange';
import type { FetchedTile, TilesReading } from '../io/terrain/tiles/mosaicTiles';
import { setSession } from '../state/store';
import type { TerrainTileStore } from '../state/terrainTileStore';
import { edit } from './edit';
import { type AskHost, fetchTiles } from './fetchTiles';
import type { FileContext } from './fileContext';
import { isAllowedHost } from './isAllowedHost';
import { runJob } from './runJob';
import { setTerrain } from './terrain';

/** What the user agreed to fetch, and from whom. */
export type TileWish = Pick<TileOrigin, 'template' | 'host' | 'attribution' | 'range'>;

/** The network and the browser's storage; tests hand in their own. */
export interface TilePorts {
  readonly ask: AskHost;
  /** null: this browser keeps nothing. */
  readonly store: () => Promise<TerrainTileStore | null>;
}

/** Of the progress shown, what is fetching; the rest is reading. */
const FETCHING = 0.9;

/**
 * Fetches the tiles that are not kept yet and makes them the ground: once more, it fetches those that failed. A host that
 * the served policy does not allow is not asked. What was fetched before a cancel stays kept, and the ground as it was.
 * Says whether there is new ground.
 */
export async function fetchTerrainTiles(
  app: FileContext,
  wish: TileWish,
  ports: TilePorts = BROWSER,
): Promise<boolean> {
  if (!isAllowedHost(wish.host, app.store.getState().session.allowedHosts)) return false;
  const store = await ports.store();
  const got: FetchedTile[] = [...((await store?.tiles(wish).catch(() => [])) ?? [])];
  let notKept = store === null;
  const there = new Set(got.map(({ x, y }) => `${x}/${y}`));
  const wanted = tilesIn(wish.range).filter(({ x, y }) => !there.has(`${x}/${y}`));
  const tiles = { ...wish, fetchedOn: app.now().slice(0, 10) };
  const reading = await runJob(app, { code: 'tiles', name: wish.host }, async (signal, onProgress) => {
    const onTile = async (tile: FetchedTile): Promise<void> => {
      got.push(tile);
      onProgress((FETCHING * got.length) / tileCount(wish.range));
      await store?.put(wish, tile).catch(() => {
        notKept = true;
      });
    };
    await fetchTiles(wish.template, wish.range.zoom, wanted, { signal, ask: ports.ask, onTile });
    const onRead = (fraction: number): void => onProgress(FETCHING + (1 - FETCHING) * fraction);
    return app.jobs.run('readTiles', { tiles, fetched: got }, { signal, onProgress: onRead });
  });
  if (reading) return use(app, wish, reading, store, notKept);
  showPartial(app, got);
  return false;
}

/** Fetches again what failed of a height model. */
export async function retryTiles(app: FileContext, origin: TileOrigin, ports: TilePorts = BROWSER): Promise<void> {
  const { template, host, attribution, range } = origin;
  await fetchTerrainTiles(app, { template, host, attribution, range }, ports);
}

/** The height models of tiles kept on this computer; no network is needed. What a broken-off fetch left is deleted. */
export async function recallTiles(
  app: FileContext,
  open: TilePorts['store'] = BROWSER.store,
): Promise<readonly ElevationGrid[]> {
  const store = await open();
  if (!store) return [];
  await store.removeLoose();
  const grids: ElevationGrid[] = [];
  for (const origin of await store.kept()) {
    const fetched = await store.tiles(origin);
    grids.push(...(await app.jobs.run('readTiles', { tiles: asAsked(origin), fetched })).grids);
  }
  return grids;
}

/** Deletes the tiles of height models from this computer, and their notes from the open plan. */
export async function forgetTiles(
  app: FileContext,
  gone: readonly ElevationGrid[],
  open: TilePorts['store'] = BROWSER.store,
): Promise<void> {
  const origins = gone.flatMap(({ tiles }) => tiles ?? []);
  if (origins.length === 0) return;
  const store = await open();
  for (const origin of origins) await store?.remove(origin);
  edit(app, STEP, (plan) => gone.reduce((left, { name }) => dropTerrainSource(left, name), plan));
}

/** Deletes what a broken-off fetch left. */
export async function forgetPartialTiles(app: FileContext, open: TilePorts['store'] = BROWSER.store): Promise<void> {
  await (await open())?.removeLoose();
  const { partial: _, ...terrain } = app.store.getState().session.terrain;
  setSession(app.store, { terrain });
}

/** Names the height model among the sources of the open plan, so that every export says what it rests on. */
export function noteTiles(app: FileContext, { name, tiles }: ElevationGrid): void {
  if (!tiles) return;
  const { template, attribution, fetchedOn, range } = tiles;
  const dataset = 'Terrarium';
  edit(app, STEP, (plan) =>
    noteTerrainSource(plan, { dataset, name, zoom: range.zoom, date: fetchedOn, licence: attribution, url: template }),
  );
}

const STEP = { code: 'settings' } as const;

async function use(
  app: FileContext,
  wish: TileWish,
  { grids, issues, unreadable }: TilesReading,
  store: TerrainTileStore | null,
  notKept: boolean,
): Promise<boolean> {
  const grid = grids.find(() => !issues.some(({ code }) => code === 'terrain.allVoid'));
  const kept = await keep(store, wish, grid?.tiles, unreadable).catch(() => false);
  const said = [...issues, ...(grid && (notKept || !kept) ? [NOT_KEPT] : [])];
  const lay = (there: readonly ElevationGrid[]): readonly ElevationGrid[] =>
    grid ? [...there.filter(({ name }) => name !== grid.name), grid] : there;
  await setTerrain(app, lay, said);
  if (grid) noteTiles(app, grid);
  return grid !== undefined;
}

const NOT_KEPT: Issue = { code: 'terrain.notKept', severity: 'warning' };

async function keep(
  store: TerrainTileStore | null,
  wish: TileWish,
  origin: TileOrigin | undefined,
  unreadable: TilesReading['unreadable'],
): Promise<boolean> {
  await store?.forget(wish, unreadable);
  if (origin) await store?.keep(origin);
  else await store?.removeLoose();
  return true;
}

function showPartial(app: FileContext, got: readonly FetchedTile[]): void {
  const bytes = got.reduce((sum, tile) => sum + (tile.bytes?.byteLength ?? 0), 0);
  const { terrain } = app.store.getState().session;
  if (got.length > 0) setSession(app.store, { terrain: { ...terrain, partial: { tiles: got.length, bytes } } });
}

function asAsked({ template, host, attribution, fetchedOn, range }: TileOrigin) {
  return { template, host, attribution, fetchedOn, range };
}

/** Without cookies and without saying which page asks. */
const BROWSER: TilePorts = {
  ask: (address, signal) =>
    fetch(address, { signal, mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' }),
  async store() {
    const { openTerrainTileStore } = await import('../state/terrainTileStore');
    return openTerrainTileStore().catch(() => null);
  },
};
