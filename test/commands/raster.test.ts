import { beforeEach, describe, expect, it } from 'vitest';
import { openPlan } from '../../src/commands/openPlan';
import { cancelRaster, computeRaster, isRasterStale, openRaster, setRaster } from '../../src/commands/raster';
import { rasterAt } from '../../src/commands/rasterAt';
import type { RasterContext } from '../../src/commands/rasterContext';
import { sectorsOf } from '../../src/core/plan/sectors';
import { radioAssumptions } from '../../src/core/radio/radioSettings';
import { pathReport } from '../../src/core/terrain/pathReport';
import { createTerrain, type Terrain } from '../../src/core/terrain/terrain';
import { writeFootprint } from '../../src/io/planGeojson/writeFootprint';
import type { FoundRaster } from '../../src/state/raster';
import { setDoc, setSession } from '../../src/state/store';
import type { TerrainThread } from '../../src/workers/terrain/terrainMessages';
import { terrainPool } from '../../src/workers/terrain/terrainPool';
import { doTerrainTask } from '../../src/workers/terrain/terrainTask';
import { aPlan } from '../builders/aPlan';
import { elevationGrid } from '../builders/elevationGrid';
import { fakeFileContext } from '../fakes/fileContext';

const ridge = (lng: number) => 20 + 400 * Math.exp(-(((lng - 107.33) / 0.008) ** 2));
const terrain = createTerrain([elevationGrid([107.2, 21.2, 107.45, 21.4], 1200, ridge)]);
const plan = aPlan()
  .withCoverage({ model: 'terrain' })
  .withSite('west', [107.3, 21.3], { heightM: 45 })
  .withSite('shared-mast', [107.3, 21.3], { heightM: 45, operator: 'other' })
  .withSite('off', [107.4, 21.3], { status: 'candidate' })
  .build();

/** A thread on this very thread; it answers after the caller has gone on. */
function plainThread(): TerrainThread {
  let known: Terrain | null = null;
  const thread: TerrainThread = {
    onAnswer: null,
    tell(message) {
      if (message.type === 'terrain') known = message.terrain;
      else if (message.type === 'task')
        setTimeout(() => thread.onAnswer?.({ type: 'done', answer: doTerrainTask(known!, message.task) }));
    },
    end: () => {},
  };
  return thread;
}

let app: RasterContext;
const raster = () => app.store.getState().session.raster!;
const found = (): FoundRaster => raster().found!;

beforeEach(() => {
  const context = fakeFileContext();
  openPlan(context, plan);
  setSession(context.store, { terrain: { terrain, grids: terrain.grids, state: 'ready', issues: [] } });
  app = { ...context, terrainPool: terrainPool(plainThread, 1) };
  openRaster(app);
  setRaster(app, { cellM: 250, reachM: 5_000 });
});

describe('the level raster', () => {
  it('agrees with the exact path to within a few dB at its cells, and asks one mast of two operators once', async () => {
    await computeRaster(app);
    expect(found().siteIds).toEqual(['west']);
    const assumptions = radioAssumptions(plan.coverage, 'terrain');
    const [site] = plan.sites;
    const from = { position: site!.position!, heightM: 45 };
    const apart: number[] = [];
    for (const [east, north] of [
      [0.02, 0.01],
      [-0.03, 0.02],
      [0.01, -0.03],
      [-0.02, -0.02],
      [0.04, 0.005],
    ] as const) {
      const { frame } = found();
      const column = Math.round((107.3 + east - frame.westDeg) / frame.stepLngDeg);
      const row = Math.round((frame.northDeg - 21.3 - north) / frame.stepLatDeg);
      const position = [frame.westDeg + column * frame.stepLngDeg, frame.northDeg - row * frame.stepLatDeg] as const;
      const to = { position, heightM: assumptions.rxHeightM };
      const exact = pathReport({ terrain, from, to, sectors: sectorsOf(site!, assumptions), assumptions });
      apart.push(Math.abs(rasterAt(found(), position)!.levelDbm - exact.levelDbm));
    }
    apart.sort((a, b) => a - b);
    expect(apart[2]).toBeLessThan(1);
    expect(apart[4]).toBeLessThan(6);
  });

  it('is cut by the ridge, and its outline is written as GeoJSON wants it, with model and threshold', async () => {
    await computeRaster(app);
    const needed = found().neededDbm;
    expect(rasterAt(found(), [107.31, 21.3])!.levelDbm).toBeGreaterThan(needed);
    expect(rasterAt(found(), [107.345, 21.3])!.levelDbm).toBeLessThan(needed);
    expect(rasterAt(found(), [107.42, 21.3])).toBeNull();
    const facts = { settings: plan.coverage, cellM: 250, reachM: 5_000, formulaShare: 0 };
    const made = createTerrain([{ ...terrain.grids[0]!, illustrative: true }]);
    const file = JSON.parse(writeFootprint(plan, 'west', found().footprint, { ...facts, terrain: made }));
    expect(file.notice).toBeTruthy();
    const [area] = file.features;
    expect(area.properties).toMatchObject({
      kind: 'footprint',
      model: 'terrain',
      thresholdDbm: -110,
      neededDbm: Number(needed.toFixed(2)),
      calibrated: false,
      terrainSource: 'built',
      illustrativeTerrain: true,
    });
    for (const rings of area.geometry.coordinates) {
      for (const [at, ring] of rings.entries()) expect(signedArea(ring) > 0).toBe(at === 0);
    }
  });

  it('is of the model that the plan is under: a formula knows no ridge and asks for no ground', async () => {
    const coverage = { ...plan.coverage, model: 'empirical' as const, empiricalModel: 'rma' as const };
    setDoc(app.store, { plan: { ...plan, coverage } });
    setSession(app.store, { terrain: { terrain: null, grids: [], state: 'none', issues: [] } });
    await computeRaster(app);
    expect(found()).toMatchObject({ model: 'empirical', formula: 'rma', terrain: null, unknownShare: 0 });
    const [here, behind] = [rasterAt(found(), [107.32, 21.3])!, rasterAt(found(), [107.345, 21.3])!];
    expect(here.levelDbm - behind.levelDbm).toBeLessThan(20);
    setSession(app.store, { terrain: { terrain, grids: terrain.grids, state: 'ready', issues: [] } });
    expect(isRasterStale(app.store.getState())).toBe(false);
  });

  it('keeps what was there when it is stopped, and hears nothing afterwards', async () => {
    await computeRaster(app);
    const before = found();
    setRaster(app, { cellM: 100 });
    const run = computeRaster(app);
    cancelRaster(app);
    expect(raster().running).toBeNull();
    await run;
    expect(found()).toBe(before);
    expect(raster().failure).toBeNull();
  });

  it('goes stale with a moved mast, other settings or other ground, not with a new title', async () => {
    await computeRaster(app);
    const stale = () => isRasterStale(app.store.getState());
    expect(stale()).toBe(false);
    setDoc(app.store, { plan: { ...plan, title: 'another' } });
    expect(stale()).toBe(false);
    setDoc(app.store, { plan: { ...plan, coverage: { ...plan.coverage, thresholdDbm: -105 } } });
    expect(stale()).toBe(true);
    setDoc(app.store, { plan: { ...plan, sites: plan.sites.map((site) => ({ ...site, heightM: 60 })) } });
    expect(stale()).toBe(true);
  });

  it('says what is missing: ground, sites, or room for so many cells', async () => {
    setRaster(app, { siteId: 'nobody' });
    await computeRaster(app);
    expect(raster().failure).toBe('noSites');
    const far = aPlan().withSite('a', [102, 10]).withSite('b', [110, 22]).build();
    setDoc(app.store, { plan: far });
    setRaster(app, { siteId: null, cellM: 100 });
    await computeRaster(app);
    expect(raster().failure).toBe('tooManyCells');
    setSession(app.store, { terrain: { terrain: null, grids: [], state: 'none', issues: [] } });
    await computeRaster(app);
    expect(raster().failure).toBe('noTerrain');
  });
});

function signedArea(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
