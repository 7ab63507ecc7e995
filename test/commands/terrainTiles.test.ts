import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/commands/openPlan';
import { recallTerrain, removeTerrain } from '../../src/commands/openTerrain';
import { cancelJob } from '../../src/commands/runJob';
import { fetchTerrainTiles, forgetPartialTiles, retryTiles, type TilePorts } from '../../src/commands/terrainTiles';
import { tileOffers } from '../../src/commands/tileOffers';
import { undo } from '../../src/commands/undo';
import { hasTerrainSource } from '../../src/core/plan/actions/terrainSources';
import { terrainHeightM } from '../../src/core/terrain/terrain';
import { tileCount } from '../../src/core/terrain/tileRange';
import { setSession } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { terrariumTile } from '../builders/terrariumTile';
import { fakeFileContext } from '../fakes/fileContext';
import { memoryTiles } from '../fakes/memoryTiles';

const HOST = 'tiles.example.org';
const TEMPLATE = `https://${HOST}/t/{z}/{x}/{y}.png`;
const NAME = `${HOST}/t z9`;
const plan = aPlan().withVillage('in', at(107.5, 21.5)).withVillage('far', at(108.4, 20.9)).build();
const png = terrariumTile((column, row) => 100 + column + row / 256);
const range = tileOffers(plan).find((offer) => offer.range.zoom === 9)!.range;
const wish = { template: TEMPLATE, host: HOST, attribution: 'the surveyors', range };

type Reply = (path: string) => Response | Promise<Response>;
const heights: Reply = () => new Response(new Uint8Array(png));

function anApp(reply: Reply = heights, allowed: readonly string[] = [HOST]) {
  const app = fakeFileContext();
  openPlan(app, plan);
  setSession(app.store, { allowedHosts: allowed });
  const store = memoryTiles();
  const asked: string[] = [];
  let answer = reply;
  const ports: TilePorts = {
    async ask(address, signal) {
      asked.push(address);
      const response = await answer(address);
      signal.throwIfAborted();
      return response;
    },
    store: async () => store,
  };
  const slice = () => app.store.getState().session.terrain;
  const replyWith = (next: Reply): void => {
    answer = next;
  };
  return { app, store, ports, asked, slice, replyWith };
}

describe('tiles of heights from a host', () => {
  it('are not asked for where the served policy does not allow the host', async () => {
    const { app, ports, asked, slice } = anApp(heights, ['other.example.org']);
    await fetchTerrainTiles(app, wish, ports);
    expect(asked).toEqual([]);
    expect(slice().grids).toEqual([]);
  });

  it('become the ground, one question each, and a named, dated source of the plan that undo takes back', async () => {
    const { app, ports, asked, slice } = anApp();
    await fetchTerrainTiles(app, wish, ports);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((url) => /^https:\/\/tiles\.example\.org\/t\/9\/\d+\/\d+\.png$/.test(url))).toBe(true);
    expect(terrainHeightM(slice().terrain!, 107.5, 21.5)).toBeGreaterThan(99);
    expect(slice().issues).toEqual([]);
    expect(app.store.getState().doc.plan.sources.at(-1)).toEqual({
      kind: 'terrainTiles',
      dataset: 'Terrarium',
      name: NAME,
      zoom: 9,
      date: '2026-01-02',
      licence: 'the surveyors',
      url: TEMPLATE,
    });
    undo(app);
    expect(hasTerrainSource(app.store.getState().doc.plan, NAME)).toBe(false);
  });

  it('are there again without the network, until they are deleted', async () => {
    const first = anApp();
    await fetchTerrainTiles(first.app, wish, first.ports);
    const next = anApp(() => Promise.reject(new TypeError('no network')));
    await recallTerrain(next.app, async () => null, first.ports.store);
    expect(next.asked).toEqual([]);
    expect(next.slice().grids).toEqual(first.slice().grids);
    expect(next.app.store.getState().doc.plan).toBe(plan);
    await removeTerrain(first.app, first.slice().grids, async () => null, first.ports.store);
    expect(first.store.size).toBe(0);
    expect(hasTerrainSource(first.app.store.getState().doc.plan, NAME)).toBe(false);
  });

  it('that the host has not are voids; those that failed are fetched again, and only those', async () => {
    const there = anApp();
    const failing: Reply = async (address) => {
      const [x] = /\d+(?=\/\d+\.png)/.exec(address)!;
      if (Number(x) === range.west) return new Response(null, { status: 404 });
      return Number(x) === range.east ? new Response(null, { status: 503 }) : heights(address);
    };
    there.replyWith(failing);
    await fetchTerrainTiles(there.app, wish, there.ports);
    const down = range.south - range.north + 1;
    expect(there.slice().issues.map(({ code, params }) => [code, params?.tiles])).toEqual([
      ['tiles.missing', down],
      ['tiles.failed', down],
      ['terrain.voids', undefined],
    ]);
    const before = there.asked.length;
    there.replyWith(heights);
    await retryTiles(there.app, there.slice().grids[0]!.tiles!, there.ports);
    expect(there.asked.length - before).toBe(down);
    expect(there.slice().grids).toHaveLength(1);
    expect(there.slice().grids[0]!.tiles).toMatchObject({ missing: down, failed: 0 });
  });

  it('that turn out to be something else are asked for again', async () => {
    const there = anApp((address) => (address.includes(`/${range.west}/`) ? new Response('<html>') : heights(address)));
    await fetchTerrainTiles(there.app, wish, there.ports);
    const { failed } = there.slice().grids[0]!.tiles!;
    expect(failed).toBe(range.south - range.north + 1);
    const before = there.asked.length;
    await retryTiles(there.app, there.slice().grids[0]!.tiles!, there.ports);
    expect(there.asked.length - before).toBe(failed);
  });

  it('leave the ground as it was when no host answers, and leave the host alone after a few failures', async () => {
    const there = anApp(() => Promise.reject(new TypeError('no network')));
    const fine = tileOffers(plan).at(-1)!.range;
    await fetchTerrainTiles(there.app, { ...wish, range: fine }, there.ports);
    expect(there.slice().grids).toEqual([]);
    expect(there.slice().issues).toMatchObject([{ code: 'tiles.failed' }]);
    expect(there.asked.length).toBeLessThan(20);
    expect(there.app.store.getState().doc.plan).toBe(plan);
  });

  it('stay kept when the fetch is broken off, so that it can go on, or be deleted', async () => {
    const there = anApp();
    const finer = { ...wish, range: tileOffers(plan).find((offer) => offer.range.zoom === 10)!.range };
    there.replyWith((address) => {
      if (there.asked.length === 7) cancelJob(there.app);
      return heights(address);
    });
    await fetchTerrainTiles(there.app, finer, there.ports);
    expect(there.slice().grids).toEqual([]);
    const { partial } = there.slice();
    expect(partial!.bytes).toBe(partial!.tiles * png.length);
    const before = there.asked.length;
    await fetchTerrainTiles(there.app, finer, there.ports);
    expect(there.slice().grids).toHaveLength(1);
    expect(there.slice().partial).toBeUndefined();
    expect(there.asked.length - before).toBeLessThan(tileCount(finer.range));

    const other = anApp();
    other.replyWith((address) => {
      if (other.asked.length === 7) cancelJob(other.app);
      return heights(address);
    });
    await fetchTerrainTiles(other.app, finer, other.ports);
    await forgetPartialTiles(other.app, other.ports.store);
    expect(other.store.size).toBe(0);
    expect(other.slice().partial).toBeUndefined();
  });

  it('are used, and said not to be kept, when the browser has no room', async () => {
    const { app, ports, slice } = anApp();
    await fetchTerrainTiles(app, wish, { ...ports, store: async () => null });
    expect(slice().grids).toHaveLength(1);
    expect(slice().issues).toMatchObject([{ code: 'terrain.notKept' }]);
  });
});
