import { allAtOnce } from '../../core/plan/allAtOnce';
import type { Site } from '../../core/plan/site';
import { isTick } from './siteData';
import { type TilePlaces, tilePlaces } from './tilePlaces';

/** The sites of a list that have a place, by how they are drawn: places in the list, in its order. */
export interface SiteKinds {
  readonly existing: Uint32Array;
  readonly programme: Uint32Array;
  /** Where the existing ones lie in tiles, indexed as `existing`. */
  readonly existingPlaces: TilePlaces;
}

/** Made once per list. */
export function siteKinds(sites: readonly Site[]): SiteKinds {
  return kinds.get(sites) ?? allAtOnce(sortSites(sites));
}

/** The same in steps; what is known already takes none. */
export function* sortSites(sites: readonly Site[]): Generator<void, SiteKinds> {
  const known = kinds.get(sites);
  if (known) return known;
  const existing: number[] = [];
  const programme: number[] = [];
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const site = sites[at]!;
    if (site.position) (isTick(site) ? existing : programme).push(at);
  }
  const lngDeg = new Float64Array(existing.length);
  const latDeg = new Float64Array(existing.length);
  for (let nth = 0; nth < existing.length; nth++) {
    if (nth % AT_ONCE === AT_ONCE - 1) yield;
    const [lng, lat] = sites[existing[nth]!]!.position!;
    lngDeg[nth] = lng;
    latDeg[nth] = lat;
  }
  const existingPlaces = yield* tilePlaces(lngDeg, latDeg);
  const made = { existing: Uint32Array.from(existing), programme: Uint32Array.from(programme), existingPlaces };
  kinds.set(sites, made);
  return made;
}

const AT_ONCE = 8192;

const kinds = new WeakMap<readonly Site[], SiteKinds>();
