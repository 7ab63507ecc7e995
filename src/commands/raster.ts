import { levelContours } from '../core/coverage/levelContours';
import { neededLevelDbm } from '../core/coverage/levels/createPropagation';
import { rasterClasses, rasterLimits } from '../core/coverage/rasterClasses';
import { radioAssumptions } from '../core/radio/radioSettings';
import { metresPerDegree, type RasterFrame } from '../core/terrain/rasterFrame';
import { createTerrain, type Terrain } from '../core/terrain/terrain';
import {
  CLASS_OUTSIDE,
  CLASS_UNKNOWN,
  type FoundRaster,
  type RasterFailure,
  type RasterLook,
  type RasterSlice,
} from '../state/raster';
import { selectDraft } from '../state/selectors';
import { type AppState, setSession } from '../state/store';
import { type PlanRaster, rasterPlan, rasterSite } from '../workers/terrain/rasterJobs';
import type { AppContext } from './appContext';
import type { RasterContext } from './rasterContext';
import {
  type RasterQuestion,
  type RasterSettings,
  type RasterWish,
  rasterQuestion,
  rasterSettings,
  rasterSitesOf,
} from './rasterSites';

/** As many as a picture of 2,000 × 2,000: more would not be seen. */
const MAX_CELLS = 4_000_000;
const TOO_OFTEN_MS = 100;
/** What the threads are told where only a formula is asked. */
const NO_GROUND = createTerrain([]);

const FRESH: RasterSlice = {
  siteId: null,
  look: 'level',
  cellM: 250,
  reachM: 10_000,
  opacity: 0.75,
  outline: true,
  running: null,
  found: null,
  failure: null,
};

/** Opens the choice of a raster; what was computed before stays. */
export function openRaster(app: AppContext, siteId: string | null = null): void {
  change(app, { siteId });
}

export function setRaster(
  app: AppContext,
  patch: Partial<Pick<RasterSlice, 'siteId' | 'cellM' | 'reachM' | 'opacity' | 'outline'>>,
): void {
  change(app, patch);
}

export function setRasterLook(app: AppContext, look: RasterLook): void {
  change(app, { look });
}

/** Takes the raster off the map and ends its work. */
export function closeRaster(app: AppContext): void {
  cancelRaster(app);
  setSession(app.store, { raster: null });
}

export function cancelRaster(app: AppContext): void {
  running.get(app.store)?.abort();
  running.delete(app.store);
  if (app.store.getState().session.raster) change(app, { running: null });
}

const running = new WeakMap<AppContext['store'], AbortController>();

/** True: the plan on screen, the ground or the wish is another than what the picture was made of. */
export function isRasterStale(state: AppState): boolean {
  const { raster, terrain } = state.session;
  const found = raster?.found;
  if (!raster || !found) return false;
  const plan = selectDraft(state);
  const sameSites =
    found.siteId === null
      ? found.plan.sites === plan.sites
      : siteOf(found.plan.sites, found.siteId) === siteOf(plan.sites, found.siteId);
  const { siteId, cellM, reachM } = found;
  return (
    !sameSites ||
    found.plan.coverage !== plan.coverage ||
    (found.model === 'terrain' && found.terrain !== terrain.terrain) ||
    siteId !== raster.siteId ||
    cellM !== raster.cellM ||
    reachM !== raster.reachM
  );
}

function siteOf(sites: FoundRaster['plan']['sites'], id: string) {
  return sites.find((site) => site.id === id);
}

/** Computes the raster that is wished for; the one before stays on the map until then, and after a cancel. */
export async function computeRaster(app: RasterContext): Promise<void> {
  cancelRaster(app);
  const wish = { ...FRESH, ...app.store.getState().session.raster };
  const asked = prepare(app.store.getState(), wish);
  if (typeof asked === 'string') return change(app, { failure: asked });
  const stop = new AbortController();
  running.set(app.store, stop);
  change(app, { running: 0, failure: null });
  const began = performance.now();
  try {
    const made = await run(app, asked, stop.signal);
    if (stop.signal.aborted) return;
    const found = foundOf(asked, wish, made, (performance.now() - began) / 1000);
    change(app, found ? { found, running: null } : { running: null, failure: 'noGround' });
  } catch {
    if (!stop.signal.aborted) change(app, { running: null, failure: 'failed' });
  } finally {
    if (running.get(app.store) === stop) running.delete(app.store);
  }
}

interface Asked extends RasterQuestion {
  readonly plan: FoundRaster['plan'];
  readonly settings: RasterSettings;
  readonly terrain: Terrain | null;
}

function prepare(state: AppState, wish: RasterWish): Asked | RasterFailure {
  const plan = selectDraft(state);
  const settings = rasterSettings(plan);
  const terrain = settings.model === 'terrain' ? state.session.terrain.terrain : null;
  if (settings.model === 'terrain' && !terrain) return 'noTerrain';
  const sites = rasterSitesOf(plan, wish.siteId);
  if (sites.length === 0) return 'noSites';
  const question = rasterQuestion(sites, wish, terrain, settings);
  if (question.frame.columns * question.frame.rows > MAX_CELLS) return 'tooManyCells';
  return { ...question, plan, settings, terrain };
}

/** One site is cut into pieces for the threads; of many each thread takes whole ones. */
async function run(app: RasterContext, asked: Asked, signal: AbortSignal): Promise<PlanRaster> {
  const { terrain, sites, frame } = asked;
  const ground = terrain ?? NO_GROUND;
  let shownAt = 0;
  const onProgress = (fraction: number): void => {
    const now = performance.now();
    if (signal.aborted || now - shownAt < TOO_OFTEN_MS) return;
    shownAt = now;
    change(app, { running: fraction });
  };
  const [only] = sites;
  if (sites.length > 1 || !only) return rasterPlan(app.terrainPool, ground, sites, frame, { onProgress, signal });
  const placed = await rasterSite(app.terrainPool, ground, only, frame, { onProgress, signal });
  if (!placed) throw new Error('the site does not reach its own frame');
  return spread(placed, frame);
}

function spread({ window, levels: own, reached: near, noData }: PlacedSite, frame: RasterFrame): PlanRaster {
  const levels = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  const reached = new Uint8Array(levels.length);
  for (let row = 0; row < window.rows; row++) {
    const from = row * window.columns;
    const at = (window.row + row) * frame.columns + window.column;
    levels.set(own.subarray(from, from + window.columns), at);
    reached.set(near.subarray(from, from + window.columns), at);
  }
  return { levels, reached, noData, servers: Int32Array.from(levels, (level) => (Number.isNaN(level) ? -1 : 0)) };
}

type PlacedSite = NonNullable<Awaited<ReturnType<typeof rasterSite>>>;

function foundOf(asked: Asked, wish: RasterWish, made: PlanRaster, seconds: number): FoundRaster | null {
  const { plan, terrain, settings, frame, siteIds } = asked;
  const { levels, servers, reached, noData } = made;
  const assumptions = radioAssumptions(settings, settings.model);
  const neededDbm = neededLevelDbm(assumptions);
  const limits = rasterLimits(levels, reached, neededDbm);
  const inReach = reached.reduce((sum, one) => sum + one, 0);
  if (noData === inReach) return null;
  return {
    plan,
    model: settings.model,
    formula: assumptions.empiricalModel,
    terrain,
    siteId: wish.siteId,
    cellM: wish.cellM,
    reachM: wish.reachM,
    frame,
    levels,
    servers,
    siteIds,
    classes: rasterClasses(levels, reached, { unknown: CLASS_UNKNOWN, outside: CLASS_OUTSIDE }),
    limits,
    footprint: levelContours(levels, frame, neededDbm),
    thresholdDbm: assumptions.thresholdDbm,
    neededDbm,
    unknownShare: noData / inReach,
    servedKm2: servedKm2(limits, frame),
    seconds,
  };
}

function servedKm2(limits: Uint8Array, { northDeg, stepLatDeg, stepLngDeg, columns, rows }: RasterFrame): number {
  let squareM = 0;
  for (let row = 0; row < rows; row++) {
    const { northM, eastM } = metresPerDegree(northDeg - row * stepLatDeg);
    let served = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) if (limits[at] === 0) served++;
    squareM += served * stepLatDeg * northM * stepLngDeg * eastM;
  }
  return squareM / 1e6;
}

function change(app: AppContext, patch: Partial<RasterSlice>): void {
  setSession(app.store, { raster: { ...FRESH, ...app.store.getState().session.raster, ...patch } });
}
