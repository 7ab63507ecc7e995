import type { FromTerrain } from './terrainMessages';

/** The memory of an answer, handed over instead of copied. */
export function answerBuffers(answer: FromTerrain): ArrayBuffer[] {
  if (answer.type === 'failed' || answer.answer === null) return [];
  const lists = ArrayBuffer.isView(answer.answer) ? [answer.answer] : Object.values(answer.answer);
  const buffers = lists.map((list) => (ArrayBuffer.isView(list) ? list.buffer : null));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
