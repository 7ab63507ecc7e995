import { footprintRing } from '../../core/geo/footprintRing';
import type { LngLat } from '../../core/geo/lngLat';
import { isTick, siteSign } from '../layers/siteData';
import { siteKinds } from '../layers/siteKinds';
import type { HeldSite, MapView } from '../mapView';
import { mercatorX, mercatorY } from '../mercator';
import { siteDiscs } from './siteDiscs';
import { siteRing } from './siteRing';

/** All footprints that count, in Mercator units; the one in the hand is drawn apart. */
export interface FootprintScene {
  /** x, y, radius where existing stations are. */
  readonly discs: Float64Array;
  readonly planned: readonly Float64Array[];
  readonly candidate: readonly Float64Array[];
}

export interface HeldFootprint {
  readonly centre: LngLat;
  readonly ring: Float64Array;
  readonly sign: 'existing' | 'planned' | 'candidate';
}

export const EMPTY_SCENE: FootprintScene = { discs: new Float64Array(), planned: [], candidate: [] };

const HELD_POINTS = 72;

export function footprintScene({ sites, inForce, held, layers }: MapView): FootprintScene {
  if (!layers.footprints) return EMPTY_SCENE;
  const planned: Float64Array[] = [];
  const candidate: Float64Array[] = [];
  for (const at of siteKinds(sites).programme) {
    const site = sites[at]!;
    const radiusM = inForce.radiusM[at]!;
    if (!inForce.active[at] || !(radiusM > 0) || site === held?.site) continue;
    (siteSign(site) === 'candidate' ? candidate : planned).push(mercatorRing(siteRing(site, radiusM)));
  }
  const discs = siteDiscs(sites, inForce, held && isTick(held.site) ? held.site : null);
  return { discs, planned, candidate };
}

export function heldFootprint({ site, at, radiusM }: HeldSite): HeldFootprint | null {
  if (!(radiusM > 0)) return null;
  const sign = isTick(site) ? 'existing' : siteSign(site) === 'candidate' ? 'candidate' : 'planned';
  return { centre: at, ring: flat(footprintRing(at, radiusM, HELD_POINTS)), sign };
}

function mercatorRing(ring: readonly LngLat[]): Float64Array {
  let known = flats.get(ring);
  if (!known) {
    known = flat(ring);
    flats.set(ring, known);
  }
  return known;
}

function flat(ring: readonly LngLat[]): Float64Array {
  const xy = new Float64Array(2 * ring.length);
  ring.forEach(([lng, lat], at) => {
    xy[2 * at] = mercatorX(lng);
    xy[2 * at + 1] = mercatorY(lat);
  });
  return xy;
}

const flats = new WeakMap<readonly LngLat[], Float64Array>();
