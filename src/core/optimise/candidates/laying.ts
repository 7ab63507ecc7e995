import { createPropagation } from '../../coverage/levels/createPropagation';
import { propagationOver } from '../../coverage/levels/propagationOver';
import { type Reach, reachOf } from '../../coverage/reach';
import type { LngLat } from '../../geo/lngLat';
import type { CoverageSettings } from '../../plan/plan';
import type { Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { Terrain } from '../../terrain/terrain';
import type { Metres } from '../../units';
import { servingMatrix } from '../servingMatrix';
import { highGround } from './highGround';
import { keptPlaces, type UsefulPlace } from './keptPlaces';
import { levelReachM } from './levelReachM';

/** How places for new sites are laid out, and what each would serve. */
export interface Laying {
  /** Circles around dead zones on which places are looked for; the widest first. */
  readonly circlesM: readonly Metres[];
  /** Where a mast would be put that was meant for a place. */
  settle(place: LngLat): LngLat;
  /** Those of the places of each source that are looked at. */
  thin(sources: readonly (readonly LngLat[])[], dead: readonly Village[]): LngLat[];
  reachAt(place: LngLat): Reach;
  /** At most so many of the places, which come widest first. */
  keep(places: readonly UsefulPlace[], most: number): readonly UsefulPlace[];
}

export function layByRadius(radiusM: Metres): Laying {
  return {
    circlesM: [radiusM],
    settle: (place) => place,
    thin: (sources) => sources.flat(),
    reachAt: (place) => reachOf(place, radiusM),
    keep: (places, most) => places.slice(0, most),
  };
}

/** Paths from places to dead zones that are measured: some seconds over terrain. */
const MOST_PATHS = { terrain: 200_000, empirical: 2_000_000 } as const;
/** Ground may carry further than the formula; beyond this share of its reach nothing is looked for. */
const BEYOND = 1.5;

/**
 * Where levels decide: circles at the distance the plan's formula reaches over open ground, and at half of it, where hills
 * are in the way; grid places moved to the high ground of their cell. What a place serves is decided by its levels. Of
 * more places than can be measured, those with most dead zones near are looked at, of each source its share.
 */
export function layByLevel(
  coverage: CoverageSettings,
  terrain: Terrain | null,
  { radiusM, gridM }: { readonly radiusM: Metres; readonly gridM: Metres },
  dead: readonly Village[],
): Laying {
  const ground = coverage.model === 'terrain' ? terrain : null;
  const mostPaths = ground ? MOST_PATHS.terrain : MOST_PATHS.empirical;
  const siteAt = (position: LngLat): Site => ({ id: '', name: '', position, status: 'candidate', radiusM });
  const open = createPropagation(null).rulesFor(coverage);
  const openM = dead.length === 0 ? open.limitM : levelReachM(open, siteAt(dead[0]!.position));
  const farM = Math.min(open.limitM, BEYOND * openM);
  const rules = propagationOver(terrain, coverage)!.rulesFor(coverage);
  return {
    circlesM: [openM, openM / 2],
    settle: (place) => (ground ? highGround(ground, place, gridM) : place),
    thin: (sources, around) => sources.flatMap((places) => busiest(places, around, farM, mostPaths / sources.length)),
    reachAt: (place) => reachOf(place, farM, rules.radioOf(siteAt(place))),
    keep: keptPlaces,
  };
}

/** Places with most dead zones within a distance, until so many paths lead to these. */
function busiest(places: readonly LngLat[], dead: readonly Village[], farM: Metres, mostPaths: number): LngLat[] {
  const discs = places.map((place) => ({ ...reachOf(place, farM), siteId: '' }));
  const { colStart } = servingMatrix(dead, discs);
  const near = (j: number) => colStart[j + 1]! - colStart[j]!;
  const order = places.map((_, j) => j).sort((a, b) => near(b) - near(a) || a - b);
  let paths = 0;
  const kept = order.filter((j) => {
    paths += near(j);
    return paths <= mostPaths;
  });
  return kept.sort((a, b) => a - b).map((j) => places[j]!);
}
