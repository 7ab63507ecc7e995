/** Median time of one call, ms, over `runs` calls after `warmUps` that are not counted. */
export function medianMs(job: () => void, runs: number, warmUps = Math.ceil(runs / 4)): number {
  for (let i = 0; i < warmUps; i++) job();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}
