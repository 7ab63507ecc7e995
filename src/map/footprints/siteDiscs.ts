import { allAtOnce } from '../../core/plan/allAtOnce';
import type { Site } from '../../core/plan/site';
import type { SitesInForce } from '../../state/sitesInForce';
import { siteKinds } from '../layers/siteKinds';
import { mercatorPerMetre, mercatorX, mercatorY } from '../mercator';

const AT_ONCE = 4096;

/**
 * x, y and radius of the footprint of each existing station that counts, in Mercator units. Operators on one mast: the
 * largest stands for all. Made once per list in force; once more while one of them is in the hand.
 */
export function siteDiscs(sites: readonly Site[], inForce: SitesInForce, inHand: Site | null): Float64Array {
  if (inHand) return allAtOnce(gathered(sites, inForce, inHand));
  return known.get(inForce) ?? allAtOnce(gatherDiscs(sites, inForce));
}

/** The same in steps, with nothing in the hand; what is known already takes none. */
export function* gatherDiscs(sites: readonly Site[], inForce: SitesInForce): Generator<void, Float64Array> {
  let discs = known.get(inForce);
  if (!discs) {
    discs = yield* gathered(sites, inForce, null);
    known.set(inForce, discs);
  }
  return discs;
}

function* gathered(sites: readonly Site[], inForce: SitesInForce, inHand: Site | null): Generator<void, Float64Array> {
  const { active, radiusM } = inForce;
  const { existing } = siteKinds(sites);
  const discs = new Float64Array(3 * existing.length);
  const onMast = new Map<number, number>();
  let end = 0;
  for (let nth = 0; nth < existing.length; nth++) {
    if (nth % AT_ONCE === AT_ONCE - 1) yield;
    const at = existing[nth]!;
    const site = sites[at]!;
    if (!active[at] || !(radiusM[at]! > 0) || site === inHand) continue;
    const [lng, lat] = site.position!;
    const x = mercatorX(lng);
    const y = mercatorY(lat);
    const radius = radiusM[at]! * mercatorPerMetre(lat);
    const key = x + 2 * y;
    const twin = onMast.get(key);
    if (twin !== undefined && discs[twin] === x && discs[twin + 1] === y) {
      discs[twin + 2] = Math.max(discs[twin + 2]!, radius);
      continue;
    }
    onMast.set(key, end);
    discs[end] = x;
    discs[end + 1] = y;
    discs[end + 2] = radius;
    end += 3;
  }
  return discs.slice(0, end);
}

const known = new WeakMap<SitesInForce, Float64Array>();
