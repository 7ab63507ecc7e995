import type { Feature, FeatureCollection, Point } from 'geojson';
import type { CoverageResult } from '../../core/coverage/result';
import type { Village } from '../../core/plan/village';

/** How a village is drawn: the numbers are what the style compares with. */
export const COVERED = 0;
export const COVERED_ONCE = 1;
export const DEAD = 2;
export const UNKNOWN = 3;

/** What a gesture did to a village. */
export const GAINED = 1;
export const LOST = 2;

export function villageState(coverCount: number): number {
  if (coverCount === 0) return DEAD;
  return coverCount === 1 ? COVERED_ONCE : COVERED;
}

/** Every village with the state it has now; later changes come as marks on the numeric id, its place in the list. */
export function villageData(villages: readonly Village[], states: Uint8Array): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: villages.map((village, at) => villageFeature(village, at, states[at]!)),
  };
}

function villageFeature(village: Village, at: number, state: number): Feature<Point> {
  return {
    type: 'Feature',
    id: at,
    geometry: { type: 'Point', coordinates: [...village.position] },
    properties: {
      id: village.id,
      name: village.name,
      households: village.households ?? 0,
      point: isPoint(village),
      state,
    },
  };
}

/** Names of the dead zones: they matter before the others do. */
export function deadNameData(villages: readonly Village[], coverage: CoverageResult): FeatureCollection<Point> {
  const features = Array.from(coverage.deadZones, (at): Feature<Point> => {
    const village = villages[at]!;
    return {
      type: 'Feature',
      id: at,
      geometry: { type: 'Point', coordinates: [...village.position] },
      properties: { id: village.id, name: village.name, households: village.households ?? 0 },
    };
  });
  return { type: 'FeatureCollection', features };
}

export function isPoint(village: Village): boolean {
  return village.demandKind === 'border post' || village.demandKind === 'island point';
}
