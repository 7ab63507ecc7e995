import type { LngLat } from '../geo/lngLat';
import type { Degrees, Metres } from '../units';
import { countVoids, type ElevationGrid, gridHeightM, gridHolds } from './elevationGrid';
import { mercatorLatDeg } from './mercatorDeg';
import { type Terrain, terrainHeightM } from './terrain';

/** What one height model is worth to a plan. */
export interface GridFacts {
  /** West, south, east, north, of the outermost samples. */
  readonly box: readonly [Degrees, Degrees, Degrees, Degrees];
  /** Between rows. */
  readonly stepM: Metres;
  /** 0…1 of all samples. */
  readonly voidShare: number;
  /** 0…1 of the places given whose height this model knows. */
  readonly knownShare: number;
}

const METRES_PER_DEGREE = 111_195;

export function gridFacts(grid: ElevationGrid, places: readonly LngLat[]): GridFacts {
  const { stepLatDeg, columns, rows } = grid;
  const known = places.filter(
    ([lng, lat]) => gridHolds(grid, lng, lat, true) && !Number.isNaN(gridHeightM(grid, lng, lat)),
  );
  return {
    box: gridBox(grid),
    stepM: stepLatDeg * METRES_PER_DEGREE,
    voidShare: voidsOf(grid) / (columns * rows),
    knownShare: share(known.length, places.length),
  };
}

/** West, south, east, north of the outermost samples. */
export function gridBox(grid: ElevationGrid): GridFacts['box'] {
  const { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows, northMercatorDeg } = grid;
  const southDeg =
    northMercatorDeg === undefined
      ? northDeg - (rows - 1) * stepLatDeg
      : mercatorLatDeg(northMercatorDeg - (rows - 1) * stepLngDeg);
  return [westDeg, southDeg, westDeg + (columns - 1) * stepLngDeg, northDeg];
}

/** Share 0…1 of places whose height any model of the terrain knows. */
export function knownShare(terrain: Terrain, places: readonly LngLat[]): number {
  return share(places.filter(([lng, lat]) => Number.isFinite(terrainHeightM(terrain, lng, lat))).length, places.length);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Millions of samples: counted once. */
function voidsOf(grid: ElevationGrid): number {
  const known = counted.get(grid) ?? countVoids(grid);
  counted.set(grid, known);
  return known;
}

const counted = new WeakMap<ElevationGrid, number>();
