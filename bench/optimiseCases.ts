import { existsSync, readFileSync } from 'node:fs';
import { type CoverProblem, fewestProblem, mostProblem } from '../src/core/optimise/kernel/coverProblem';
import { type Incidence, incidenceOf } from '../src/core/optimise/kernel/incidence';
import { readOrLibrary } from '../src/io/orLibrary/readOrLibrary';

/** The published instances lie beside the checkout; null when they do not. */
export function instanceText(path: string): string | null {
  const full = `${process.cwd()}/../shared/instances/${path}`;
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

export function orLibrary(path: string): CoverProblem | null {
  const text = instanceText(`${path}.txt`);
  return text === null ? null : readOrLibrary(text).problem;
}

export function unit(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}

export function within(matrix: Incidence, weight: Float64Array, limit: number): CoverProblem {
  return mostProblem(matrix, weight, { use: unit(matrix.cols), limit });
}

/** San Francisco: tracts and stores by network distance (PySAL spopt), and the people of each tract. */
export function sanFrancisco(radiusM: number): { fewest: CoverProblem; most: (sites: number) => CoverProblem } | null {
  const text = instanceText('spopt-sf/SF_network_distance_candidateStore_16_censusTract_205_new.csv');
  if (text === null) return null;
  const tracts = new Map<string, number>();
  const stores = new Map<string, number[]>();
  const people: number[] = [];
  for (const line of text.trim().split(/\r?\n/).slice(1)) {
    const [distance, store, tract, demand] = line.split(',') as [string, string, string, string];
    if (!tracts.has(tract)) {
      tracts.set(tract, tracts.size);
      people.push(Number(demand));
    }
    const served = stores.get(store) ?? [];
    stores.set(store, served);
    if (Number(distance) <= radiusM) served.push(tracts.get(tract)!);
  }
  const matrix = incidenceOf(tracts.size, [...stores.values()]);
  return {
    fewest: fewestProblem(matrix, unit(matrix.cols)),
    most: (sites) => within(matrix, Float64Array.from(people), sites),
  };
}
