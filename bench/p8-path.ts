import { newLossTerms, pathLossDb } from '../src/core/radio/p1812/lossTerms';
import { p1812 } from '../src/core/radio/p1812/p1812';
import { measurePath, newPathGeometry } from '../src/core/radio/p1812/pathGeometry';
import { DEFAULT_CLIMATE } from '../src/core/radio/pathLossModel';
import { radioPaths } from './radioPaths';
import type { Row } from './row';

const PATHS = 400;
const ROUNDS = 15;
const ASK = { ...DEFAULT_CLIMATE, polarization: 'v', timePct: 50, locationPct: 50, freqGHz: 0.9 } as const;
const BANDS = [0.7, 0.9, 1.8, 2.1, 2.6].map((freqGHz) => ({ ...ASK, freqGHz }));

/** P8: one ITU-R P.1812-8 path of 301 points, profile ready; CPU time of this thread, so that a busy machine shows less. */
export async function run(): Promise<Row[]> {
  const paths = radioPaths(PATHS);
  const geometry = newPathGeometry();
  const terms = newLossTerms();
  let sum = 0;
  const one = () => {
    for (const profile of paths) {
      measurePath(profile, 40, 1.5, ASK.dN, true, geometry);
      sum += pathLossDb(geometry, ASK, terms);
    }
  };
  const five = () => {
    for (const profile of paths) {
      measurePath(profile, 40, 1.5, ASK.dN, true, geometry);
      for (const ask of BANDS) sum += pathLossDb(geometry, ask, terms);
    }
  };
  const anew = () => {
    for (const profile of paths) sum += p1812({ ...ASK, profile, txHeightM: 40, rxHeightM: 1.5 }).terms.lb;
  };
  const [path, bands, allocated] = [medianCpuUs(one), medianCpuUs(five), medianCpuUs(anew)];
  if (!Number.isFinite(sum)) throw new Error('a path without a loss');
  const unit = 'µs';
  return [
    {
      id: 'P8',
      job: 'P.1812-8, 301 points, profile ready',
      ours: path,
      unit,
      peers: { 'objects anew': allocated },
      bar: '≤ 32 µs',
      met: path <= 32,
    },
    {
      id: 'P8b',
      job: 'the same, five bands',
      ours: bands,
      unit,
      peers: { 'one by one': 5 * path },
      bar: '≤ 2 × one band',
      met: bands <= 2 * path,
    },
  ];
}

/** Per path, of one thread. */
function medianCpuUs(job: () => void): number {
  for (let i = 0; i < 5; i++) job();
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    job();
    return process.cpuUsage(before).user / PATHS;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] as number;
}
