import { type BoundingBox, boxContains, radiusBoundingBox, reachLngDeg } from '../geo/boundingBox';
import { toEcef } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import { type SiteClass, siteClasses } from './siteClasses';
import type { ActiveReach } from './siteRecord';

/** Turf's sphere reaches at most 0.5 % further than WGS84; boxes are this much wider so that no buffer is missed. */
const BOX_FACTOR = 1.01;

/** An active site whose box holds a place. */
export interface TurfCandidate {
  /** Same place and radius, same key. */
  readonly key: string;
  readonly reach: ActiveReach;
  /** Square of the distance in terms of the radius: 1 at the edge. */
  readonly share2: number;
}

interface BoxedReach extends ActiveReach {
  readonly key: string;
  readonly box: BoundingBox;
}

/** Lays the sites on grids once; the answer lists, in no order, the sites whose bounding box holds a place. */
export function createTurfCandidates(reaches: readonly ActiveReach[]): (place: LngLat) => TurfCandidate[] {
  const classes = siteClasses(reaches.map(boxed));
  return (place) => classes.flatMap((sites) => candidatesIn(sites, place));
}

function candidatesIn({ grid, members, radiusM, halfLatDeg }: SiteClass<BoxedReach>, place: LngLat): TurfCandidate[] {
  const halfLngDeg = reachLngDeg(place[1], radiusM * BOX_FACTOR);
  const written = grid.findRuns(place[0], place[1], halfLatDeg * BOX_FACTOR, halfLngDeg);
  const { x, y, z } = toEcef(place[0], place[1]);
  const found: TurfCandidate[] = [];
  for (let run = 0; run < written; run += 2) {
    for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
      const reach = members[grid.order[k]!]!;
      if (!boxContains(reach.box, place)) continue;
      const share2 = ((x - reach.x) ** 2 + (y - reach.y) ** 2 + (z - reach.z) ** 2) / reach.chord2;
      found.push({ key: reach.key, reach, share2 });
    }
  }
  return found;
}

function boxed(reach: ActiveReach): BoxedReach {
  const { lngDeg, latDeg, radiusM } = reach;
  const box = radiusBoundingBox([lngDeg, latDeg], radiusM * BOX_FACTOR);
  return { ...reach, key: `${lngDeg} ${latDeg} ${radiusM}`, box };
}
