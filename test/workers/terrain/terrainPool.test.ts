import { expect, it } from 'vitest';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { answerBuffers } from '../../../src/workers/terrain/answerBuffers';
import { sharedTerrain } from '../../../src/workers/terrain/sharedTerrain';
import { terrainHand } from '../../../src/workers/terrain/terrainHand';
import type { TerrainThread } from '../../../src/workers/terrain/terrainMessages';
import { terrainPool } from '../../../src/workers/terrain/terrainPool';
import { aPlan } from '../../builders/aPlan';
import { elevationGrid } from '../../builders/elevationGrid';

const terrain = createTerrain([elevationGrid([107, 21, 107.2, 21.2], 600, (lng) => 100 * lng)]);
const plan = aPlan().withCoverage({ model: 'terrain' }).withSite('s', [107.1, 21.1], { heightM: 40 }).build();
const survey = { settings: plan.coverage, sites: plan.sites };
const tile = { lngDeg: Float64Array.of(107.11, 107.12), latDeg: Float64Array.of(21.1, 21.1) };

it('a thread that is lost fails its task and no other: the next is asked of a new one', async () => {
  let opened = 0;
  let ended = 0;
  const open = (): TerrainThread => {
    const breaks = opened++ === 0;
    const hand = terrainHand();
    const thread: TerrainThread = {
      onAnswer: null,
      tell(message) {
        const answer = hand(message);
        const lost = { type: 'failed', reason: 'crashed', lost: true } as const;
        if (answer) setTimeout(() => thread.onAnswer?.(breaks ? lost : answer));
      },
      end: () => {
        ended++;
      },
    };
    return thread;
  };
  const pool = terrainPool(open, 1);
  const first = pool.run(terrain, 'levels', tile, undefined, survey);
  const second = pool.run(terrain, 'levels', tile, undefined, survey);
  await expect(first).rejects.toThrow('crashed');
  expect([...(await second).counts]).toEqual([1, 1]);
  expect([opened, ended]).toEqual([2, 1]);
});

it('a tile without a survey, and any task without ground, fail and say why', () => {
  const hand = terrainHand();
  const task = { type: 'task', task: { kind: 'levels', ask: tile } } as const;
  expect(hand(task)).toEqual({ type: 'failed', reason: 'no terrain' });
  expect(hand({ type: 'terrain', terrain })).toBeNull();
  expect(hand(task)).toEqual({ type: 'failed', reason: 'no survey' });
  expect(hand({ type: 'survey', survey })).toBeNull();
  expect(hand(task)).toMatchObject({ type: 'done' });
  hand({ type: 'terrain', terrain });
  expect(hand(task)).toEqual({ type: 'failed', reason: 'no survey' });
});

it('an answer hands over all its lists', () => {
  const hand = terrainHand();
  hand({ type: 'terrain', terrain });
  hand({ type: 'survey', survey });
  const answer = hand({ type: 'task', task: { kind: 'levels', ask: tile } })!;
  const buffers = answerBuffers(answer);
  expect(buffers).toHaveLength(6);
  const got = structuredClone(answer, { transfer: buffers });
  expect(got).toMatchObject({ type: 'done', answer: { counts: Uint16Array.of(1, 1) } });
  expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
});

it('ground is shared where the page may, once, with the same heights, and is itself where it may not', () => {
  expect(sharedTerrain(terrain, false)).toBe(terrain);
  const shared = sharedTerrain(terrain, true);
  expect(sharedTerrain(terrain, true)).toBe(shared);
  const [grid] = shared.grids;
  expect(grid!.heightsM.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(grid!.heightsM).toEqual(terrain.grids[0]!.heightsM);
  expect(terrain.grids[0]!.heightsM.buffer).toBeInstanceOf(ArrayBuffer);
});
