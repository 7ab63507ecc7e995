import type { PathGeometry } from './pathGeometry';

const NUMBERS = [
  'pathKm',
  'txM',
  'rxM',
  'earthKm',
  'nuRoot',
  'smoothNuRoot',
  'betaNuRoot',
  'betaSmoothNuRoot',
  'txOverSmoothM',
  'rxOverSmoothM',
  'txDuctM',
  'rxDuctM',
  'roughnessM',
  'txHorizonKm',
  'rxHorizonKm',
  'txHorizonMrad',
  'rxHorizonMrad',
  'angularMrad',
  'seaShare',
  'longestLandKm',
  'longestInlandKm',
] as const satisfies readonly (keyof PathGeometry)[];

/** Places one measured path takes in a store. */
export const GEOMETRY_SIZE = NUMBERS.length + 2;

/** Keeps a measured path as numbers at place `at` (counted in paths), so that many are held without an object each. */
export function storeGeometry(geometry: PathGeometry, store: Float64Array, at: number): void {
  let place = at * GEOMETRY_SIZE;
  for (const key of NUMBERS) store[place++] = geometry[key];
  store[place++] = geometry.lineOfSight ? 1 : 0;
  store[place] = geometry.rxAtSea ? 1 : 0;
}

/** The path kept at place `at`, ready for another band, polarisation or climate. */
export function recallGeometry(store: Float64Array, at: number, into: PathGeometry): void {
  let place = at * GEOMETRY_SIZE;
  for (const key of NUMBERS) into[key] = store[place++] as number;
  into.lineOfSight = store[place++] === 1;
  into.rxAtSea = store[place] === 1;
}
