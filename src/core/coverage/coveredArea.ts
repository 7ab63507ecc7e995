import type { LngLat } from '../geo/lngLat';
import { lngSpan } from '../geo/lngSpan';
import type { Polygons } from '../geo/polygons';
import type { Plan } from '../plan/plan';
import type { Metres, SquareKilometres } from '../units';
import { type AreaFrame, AreaGrid } from './areaGrid';
import type { Reach } from './reach';
import type { CoverageFilter } from './result';
import { SiteLedger } from './siteLedger';
import { activeReaches } from './siteRecord';

/** Cells of 100 m, unless the frame would need more than 16 million of them. */
export const AREA_CELL_M: Metres = 100;

/** Ground within the land given, and the part of it that active sites serve. */
export interface CoveredArea {
  readonly landKm2: SquareKilometres;
  readonly coveredKm2: SquareKilometres;
  /** Side of the cells counted. */
  readonly cellM: Metres;
}

/** Follows one plan after another over the same land; only the rows that changed sites touch are counted again. */
export interface AreaMeter {
  ask(plan: Plan, filter: CoverageFilter): CoveredArea;
}

/** `land`: the coordinates of a GeoJSON MultiPolygon; `boundary`, when given, cuts it down further. */
export function createAreaMeter(land: Polygons, boundary: Polygons | null = null, cellM = AREA_CELL_M): AreaMeter {
  const grid = new AreaGrid(frameOf((boundary ?? land).flat(2)), cellM);
  grid.keepOnly(land);
  if (boundary) grid.keepOnly(boundary);
  const landKm2 = grid.keptKm2();
  const ledger = new SiteLedger();
  return {
    ask(plan, filter) {
      const { removed, added } = ledger.advance(plan, filter);
      for (const reach of southToNorth(removed)) grid.remove(reach);
      for (const reach of southToNorth(added)) grid.add(reach);
      return { landKm2, coveredKm2: grid.coveredKm2(), cellM: grid.cellM };
    },
  };
}

/** Ground that active sites serve, whatever it is: land or sea. */
export function coveredSurfaceKm2(plan: Plan, filter: CoverageFilter, cellM = AREA_CELL_M): SquareKilometres {
  const reaches = activeReaches(plan, filter);
  if (reaches.length === 0) return 0;
  const grid = new AreaGrid(frameOf(reaches.flatMap(corners)), cellM);
  for (const reach of southToNorth(reaches)) grid.add(reach);
  return grid.coveredKm2();
}

/** Neighbours touch the same rows, which then stay in the processor's cache. */
function southToNorth(reaches: readonly Reach[]): Reach[] {
  return [...reaches].sort((a, b) => a.latDeg - b.latDeg);
}

function corners({ lngDeg, latDeg, halfLngDeg, halfLatDeg }: Reach): LngLat[] {
  const south = Math.max(-90, latDeg - halfLatDeg);
  const north = Math.min(90, latDeg + halfLatDeg);
  const quarters = halfLngDeg < 180 ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 0.999];
  return quarters.flatMap((part): LngLat[] => {
    const lng = lngDeg + part * halfLngDeg;
    const wrapped = lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
    return [
      [wrapped, south],
      [wrapped, north],
    ];
  });
}

function frameOf(points: readonly LngLat[]): AreaFrame {
  let southDeg = 90;
  let northDeg = -90;
  for (const [, lat] of points) {
    southDeg = Math.min(southDeg, lat);
    northDeg = Math.max(northDeg, lat);
  }
  if (points.length === 0) return { southDeg: 0, northDeg: 0, westDeg: 0, widthDeg: 0 };
  return { southDeg, northDeg, ...lngSpan(Float64Array.from(points, ([lng]) => lng)) };
}
