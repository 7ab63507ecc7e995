import type { LngLat } from '../core/geo/lngLat';
import type { Plan } from '../core/plan/plan';
import { radioAssumptions } from '../core/radio/radioSettings';
import { TILE_SIDE, type TileRange, tileCount, tileRange, tileSpacingM } from '../core/terrain/tileRange';
import type { Metres } from '../core/units';
import { MOST_TILE_SAMPLES } from '../io/terrain/tiles/mosaicTiles';

/** What fetching tiles at one zoom would mean for a plan. */
export interface TileOffer {
  readonly range: TileRange;
  /** From sample to sample in the middle of the plan. */
  readonly spacingM: Metres;
  readonly tiles: number;
  /** A guess: mountains are heavier, plains and sea lighter. */
  readonly guessedBytes: number;
}

/** Coarser ones say nothing of a ridge; finer ones the public tiles do not have. */
const COARSEST_ZOOM = 7;
const FINEST_ZOOM = 15;
/** Heights of mountains with their fractions of a metre pack badly: about half of the 196 KB they are unpacked. */
const GUESSED_TILE_BYTES = 100_000;
/** About what the 3″ models that planning uses have. */
const USUAL_SPACING_M = 100;

/**
 * The area of the plan and as far around it as its sites may reach, at every zoom that fits in memory, from coarse to
 * fine. Empty: the plan has no place, or spans too much of the world.
 */
export function tileOffers(plan: Plan): readonly TileOffer[] {
  const places = [...plan.sites, ...plan.villages].flatMap(({ position }) => (position ? [position] : []));
  const marginM = tileMarginM(plan);
  const offers: TileOffer[] = [];
  for (let zoom = COARSEST_ZOOM; zoom <= FINEST_ZOOM; zoom++) {
    const range = tileRange(places, marginM, zoom);
    const tiles = range ? tileCount(range) : 0;
    if (!range || tiles * TILE_SIDE * TILE_SIDE > MOST_TILE_SAMPLES) break;
    const spacingM = tileSpacingM(zoom, middleLatDeg(places));
    offers.push({ range, spacingM, tiles, guessedBytes: tiles * GUESSED_TILE_BYTES });
  }
  return offers;
}

/** The coarsest offer that is fine enough for planning, or the finest there is. */
export function usualOffer(offers: readonly TileOffer[]): TileOffer | null {
  return offers.find(({ spacingM }) => spacingM <= USUAL_SPACING_M) ?? offers.at(-1) ?? null;
}

/** How far around the places of a plan its sites may reach. */
export function tileMarginM({ coverage }: Plan): Metres {
  return radioAssumptions(coverage).reachLimitM;
}

function middleLatDeg(places: readonly LngLat[]): number {
  return places.reduce((sum, [, lat]) => sum + lat, 0) / places.length;
}
