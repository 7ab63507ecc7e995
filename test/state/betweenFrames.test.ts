import { describe, expect, it } from 'vitest';
import { betweenFrames } from '../../src/state/betweenFrames';

/** Holds the page for so long at each step. */
function* slow(steps: number, ms: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield step;
  }
  return 'done';
}

describe('work between frames', () => {
  it('lets others have the page in between, and tells how far it is', async () => {
    let others = 0;
    const ticking = setInterval(() => {
      others++;
    });
    const told: number[] = [];
    expect(await betweenFrames(slow(20, 6), { onStep: (step) => told.push(step) })).toBe('done');
    clearInterval(ticking);
    expect(others).toBeGreaterThan(2);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('waits for nothing when there is little to do', async () => {
    const told: number[] = [];
    expect(await betweenFrames(slow(3, 0), { onStep: (step) => told.push(step) })).toBe('done');
    expect(told).toEqual([]);
  });

  it('ends where it is when it is no longer wanted', async () => {
    let seen = 0;
    const work = slow(1_000, 6);
    expect(await betweenFrames(work, { onStep: (step) => (seen = step), goesOn: () => seen < 4 })).toBeUndefined();
    expect(seen).toBeGreaterThanOrEqual(4);
    expect(seen).toBeLessThan(100);
  });
});
