/**
 * Medians of jobs done in turns, ms, so that a busy machine slows all of them alike. Every job runs a quarter of the
 * rounds uncounted first.
 */
export function alternatingMedians<Name extends string>(
  jobs: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      jobs[name]();
      if (round >= 0) times.get(name)!.push(performance.now() - start);
    }
  }
  const median = (name: Name) => times.get(name)!.sort((a, b) => a - b)[rounds >> 1]!;
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, number>;
}
