import { parentPort } from 'node:worker_threads';
import { answerBuffers } from '../src/workers/terrain/answerBuffers';
import { terrainHand } from '../src/workers/terrain/terrainHand';
import type { ToTerrain } from '../src/workers/terrain/terrainMessages';

/** The worker of the page as a thread of Node. */
const hand = terrainHand();

parentPort?.on('message', (message: ToTerrain) => {
  const answer = hand(message);
  if (answer) parentPort?.postMessage(answer, answerBuffers(answer));
});
