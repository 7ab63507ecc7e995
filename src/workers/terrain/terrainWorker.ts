import { answerBuffers } from './answerBuffers';
import { terrainHand } from './terrainHand';
import type { ToTerrain } from './terrainMessages';

/** The thread's side of `terrainThreads`: one message after the other. */
const hand = terrainHand();

addEventListener('message', ({ data }: MessageEvent<ToTerrain>) => {
  const answer = hand(data);
  if (answer) postMessage(answer, { transfer: answerBuffers(answer) });
});
