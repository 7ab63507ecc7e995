import { type Reach, reachOf } from '../../coverage/reach';
import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';
import { roundLngLat } from '../../geo/lngLat';
import type { Plan } from '../../plan/plan';
import { MAX_RADIUS_M, type Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { Terrain } from '../../terrain/terrain';
import type { Metres, Vnd } from '../../units';
import { askAbout, type OptimiseAsk } from '../ask';
import { choicesOf } from '../choices';
import { exclusionReader } from '../exclusion';
import { serversOf, servingMatrix } from '../servingMatrix';
import { nearTo } from '../spacing';
import { circleCrossings } from './circleCrossings';
import { gridPlaces } from './gridPlaces';
import type { UsefulPlace } from './keptPlaces';
import { type Laying, layByLevel, layByRadius } from './laying';

export type CandidateSource = 'villages' | 'crossings' | 'grid';

/** What places to make, around the dead zones that the standing sites leave. */
export interface CandidateAsk {
  readonly plan: Plan;
  readonly filter: OptimiseAsk['filter'];
  readonly lockPlanned: OptimiseAsk['lockPlanned'];
  readonly sources: readonly CandidateSource[];
  /** At most this many, the widest reaching first; where levels decide, first those that leave nobody without a place. */
  readonly most: number;
  /** Radius of each new site, metres; null: the plan's default. Where levels decide, places are laid by these instead. */
  readonly radiusM: Metres | null;
  readonly costVnd: Vnd | null;
  /** Width of a grid cell, metres. */
  readonly gridM: Metres;
  /** As in the question. */
  readonly terrain?: Terrain;
  readonly minSpacingM: Metres;
  /** Exclusion areas that do not apply; absent: all do. */
  readonly exclusionsOff?: readonly string[];
}

export interface Generation {
  /** Status candidate, ids `new-1`, `new-2` … that the plan does not have. */
  readonly sites: readonly Site[];
  /** Places found before they were cut down to `most`, and those left out by exclusions and spacing. */
  readonly found: number;
  readonly refused: number;
}

/** Places of the same reach are kept once; each serves at least one dead zone. Same ask, same places. */
export function generateCandidates(
  ask: CandidateAsk,
  onProgress: (step: { readonly fraction: number }) => void = () => {},
): Generation {
  const { plan, filter, lockPlanned, terrain } = ask;
  const { standing } = choicesOf(askAbout(plan, { filter, lockPlanned, ...(terrain && { terrain }) }));
  const counts = serversOf(plan.villages, standing);
  const dead = plan.villages.filter((_, i) => counts[i] === 0);
  const radiusM = Math.min(MAX_RADIUS_M, ask.radiusM ?? plan.coverage.defaultRadiusM);
  const laying =
    plan.coverage.model === 'radius'
      ? layByRadius(radiusM)
      : layByLevel(plan.coverage, terrain ?? null, { radiusM, gridM: ask.gridM }, dead);
  const sources = placesOf(ask, dead, laying, onProgress);
  const exclusionOf = exclusionReader(plan, ask.exclusionsOff);
  const tooClose = nearTo(standing, ask.minSpacingM);
  const isAllowed = (place: LngLat) => !exclusionOf(place) && !tooClose(reachOf(place, radiusM));
  const allowed = sources.map((places) => places.filter(isAllowed));
  const distinct = withDistinctReach(laying.thin(allowed, dead), dead, laying.reachAt);
  const kept = laying.keep(distinct, Math.max(0, Math.floor(ask.most))).map(({ place }) => place);
  onProgress({ fraction: 1 });
  return {
    sites: sitesAt(kept, plan, radiusM, ask.costVnd),
    found: distinct.length,
    refused: sources.flat().length - allowed.flat().length,
  };
}

/** Well inside the circles, so that rounding to 7 decimals leaves a crossing within reach of both villages. */
const INSIDE_M = 0.5;

/** The places of each source. */
function placesOf(
  { sources, gridM }: CandidateAsk,
  dead: readonly Village[],
  { circlesM, settle }: Laying,
  onProgress: (step: { readonly fraction: number }) => void,
): LngLat[][] {
  const centres = dead.map(({ position }) => position);
  return sources.map((source, at) => {
    const share = (fraction: number) => onProgress({ fraction: (at + fraction) / (sources.length + 1) });
    const places: LngLat[] = [];
    if (source === 'villages') places.push(...centres);
    if (source === 'crossings')
      for (const radiusM of circlesM) places.push(...circleCrossings(centres, Math.max(1, radiusM - INSIDE_M), share));
    if (source === 'grid') places.push(...gridPlaces(centres, circlesM[0]!, gridM, share).map(settle));
    share(1);
    return places.map(roundLngLat);
  });
}

/** One place for each set of villages served, the widest sets first; of equal sets the place nearest to its villages. */
function withDistinctReach(
  places: readonly LngLat[],
  dead: readonly Village[],
  reachAt: (place: LngLat) => Reach,
): UsefulPlace[] {
  const reaches = places.map((place) => ({ ...reachAt(place), siteId: '' }));
  const { colStart, colRows } = servingMatrix(dead, reaches);
  const bySet = new Map<string, UsefulPlace & { households: number; farM: number }>();
  places.forEach((place, j) => {
    const served = colRows.subarray(colStart[j]!, colStart[j + 1]!);
    if (served.length === 0) return;
    const key = served.join();
    const farM = Math.max(...Array.from(served, (i) => geodesicDistanceM(place, dead[i]!.position)));
    const known = bySet.get(key);
    if (known && known.farM <= farM) return;
    const households = served.reduce((sum, i) => sum + (dead[i]!.households ?? 0), 0);
    bySet.set(key, { place, served, households, farM });
  });
  const all = [...bySet.values()];
  all.sort(
    (a, b) =>
      b.served.length - a.served.length ||
      b.households - a.households ||
      a.place[0] - b.place[0] ||
      a.place[1] - b.place[1],
  );
  return all;
}

function sitesAt(places: readonly LngLat[], plan: Plan, radiusM: Metres, costVnd: Vnd | null): Site[] {
  const taken = new Set([...plan.sites, ...plan.villages, ...plan.areas].map(({ id }) => id));
  let number = 0;
  return places.map((position) => {
    do number++;
    while (taken.has(`new-${number}`));
    const id = `new-${number}`;
    return {
      id,
      name: id,
      position,
      status: 'candidate',
      radiusM,
      posSource: 'inferred',
      ...(costVnd !== null && { costVnd }),
    };
  });
}
