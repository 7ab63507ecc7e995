import { terrainHand } from '../../src/workers/terrain/terrainHand';
import type { TerrainThread } from '../../src/workers/terrain/terrainMessages';
import { type TerrainPool, terrainPool } from '../../src/workers/terrain/terrainPool';
import { seededRandom } from './seededRandom';

/** Threads in this very process that copy what they are told, as workers do, and answer when chance will have it. */
export function slowPool(size: number, seed = size): TerrainPool {
  const random = seededRandom(seed);
  return terrainPool(() => slowThread(random), size);
}

function slowThread(random: () => number): TerrainThread {
  const hand = terrainHand();
  const thread: TerrainThread = {
    onAnswer: null,
    tell(message) {
      const answer = structuredClone(hand(structuredClone(message)));
      if (answer) setTimeout(() => thread.onAnswer?.(answer), random() * 20);
    },
    end: () => {},
  };
  return thread;
}
