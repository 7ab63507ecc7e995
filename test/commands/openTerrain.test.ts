import { describe, expect, it } from 'vitest';
import { openFiles } from '../../src/commands/openFiles';
import { openPlan } from '../../src/commands/openPlan';
import { openTerrain, raiseTerrain, recallTerrain, removeTerrain } from '../../src/commands/openTerrain';
import { loadBuiltInTerrain } from '../../src/commands/terrain';
import { terrainFacts } from '../../src/commands/terrainFacts';
import type { ElevationGrid } from '../../src/core/terrain/elevationGrid';
import { terrainHeightM } from '../../src/core/terrain/terrain';
import type { TerrainStore } from '../../src/state/terrainStore';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { fakeFileContext } from '../fakes/fileContext';

const SIDE = 1201;

/** A tile of one height; the first `voids` samples are void. */
function tile(name: string, heightM: number, voids = 0): File {
  const view = new DataView(new ArrayBuffer(SIDE * SIDE * 2));
  for (let i = 0; i < SIDE * SIDE; i++) view.setInt16(2 * i, i < voids ? -32768 : heightM, false);
  return new File([view.buffer], name);
}

function memory(): TerrainStore & { kept: readonly ElevationGrid[] } {
  return {
    kept: [],
    async keep(grids) {
      this.kept = grids;
    },
    async recall() {
      return this.kept;
    },
  };
}

const plan = aPlan().withVillage('in', at(107.5, 21.5)).withVillage('out', at(109.5, 21.5)).build();

function anApp() {
  const app = fakeFileContext();
  openPlan(app, plan);
  const kept = memory();
  const slice = () => app.store.getState().session.terrain;
  return { app, kept, store: async () => kept, slice };
}

describe('height models of the user', () => {
  it('become the ground, say what they know of the plan, and are kept', async () => {
    const { app, kept, store, slice } = anApp();
    await openTerrain(app, [tile('N21E107.hgt', 250, 1201)], store);
    expect(terrainHeightM(slice().terrain!, 107.5, 21.5)).toBe(250);
    const { sources, knownShare } = terrainFacts(slice(), plan);
    expect(knownShare).toBe(0.5);
    expect(sources[0]!.knownShare).toBe(0.5);
    expect(sources[0]!.voidShare).toBeCloseTo(1 / SIDE, 12);
    expect(sources[0]!.box).toEqual([107, 21, 108, 22]);
    expect(sources[0]!.stepM).toBeCloseTo(92.66, 1);
    expect(slice().issues.map(({ code }) => code)).toEqual(['terrain.voids']);
    expect(kept.kept.map(({ name }) => name)).toEqual(['N21E107.hgt']);
  });

  it('warn when they know no village of the plan, and where they lie instead', async () => {
    const { app, store, slice } = anApp();
    await openTerrain(app, [tile('N10E099.hgt', 250)], store);
    const params = { west: 99, south: 10, east: 100, north: 11 };
    expect(slice().issues).toEqual([{ code: 'terrain.elsewhere', severity: 'warning', file: 'N10E099.hgt', params }]);
  });

  it('are there again at the next visit, and gone when removed', async () => {
    const first = anApp();
    await openTerrain(first.app, [tile('N21E107.hgt', 250)], first.store);
    const next = anApp();
    await recallTerrain(next.app, first.store);
    expect(next.slice().grids.map(({ name }) => name)).toEqual(['N21E107.hgt']);
    await removeTerrain(next.app, next.slice().grids, first.store);
    expect(next.slice()).toMatchObject({ terrain: null, state: 'ready', grids: [] });
    expect(first.kept.kept).toEqual([]);
  });

  it('replace a model of the same name; of equally fine ones the first decides', async () => {
    const { app, store, slice } = anApp();
    await openTerrain(app, [tile('N21E107.hgt', 250), tile('b-N21E107.hgt', 300)], store);
    expect(terrainHeightM(slice().terrain!, 107.5, 21.5)).toBe(250);
    await raiseTerrain(app, slice().grids[1]!, store);
    expect(terrainHeightM(slice().terrain!, 107.5, 21.5)).toBe(300);
    await openTerrain(app, [tile('b-N21E107.hgt', 7)], store);
    expect(slice().grids).toHaveLength(2);
  });

  it('that cannot be read change nothing and say why', async () => {
    const { app, store, slice } = anApp();
    await openTerrain(app, [tile('N21E107.hgt', 250)], store);
    await openTerrain(app, [new File([new Uint8Array(1000)], 'N21E106.hgt')], store);
    expect(slice().grids).toHaveLength(1);
    expect(slice().issues).toMatchObject([{ code: 'terrain.wrongSize', file: 'N21E106.hgt' }]);
  });

  it('are known by their names among files that are dropped', async () => {
    const { app, slice } = anApp();
    await openFiles(app, [tile('N21E107.hgt', 12)]);
    expect(slice().grids).toHaveLength(1);
    expect(app.store.getState().session.dialog).toBe('terrain');
    expect(app.store.getState().doc.plan.planId).toBe(plan.planId);
  });

  it('put the built-in relief aside', async () => {
    const { app, store, slice } = anApp();
    const { readFile } = await import('node:fs/promises');
    const served = async (path: string) => new Response(await readFile(`public/${path}`));
    await loadBuiltInTerrain(app, served);
    expect(slice().terrain!.illustrative).toBe(true);
    await openTerrain(app, [tile('N21E107.hgt', 250)], store);
    expect(slice().terrain!.illustrative).toBe(false);
    expect(terrainFacts(slice(), plan).sources.map(({ used }) => used)).toEqual([false, true]);
  });
});
