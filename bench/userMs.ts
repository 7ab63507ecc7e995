/** Median processor time of the user over some runs, ms: on a machine shared with others the clock says little. */
export function userMs(job: () => void, runs: number): number {
  for (let i = 0; i < Math.ceil(runs / 3); i++) job();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage().user;
    job();
    return (process.cpuUsage().user - before) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}
