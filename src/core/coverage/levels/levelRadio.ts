import type { PointGrid } from '../../geo/pointGrid';
import type { Db, Dbm, Degrees } from '../../units';
import type { Cover } from '../cover';
import type { SiteRadio } from '../propagation';
import { CappedCover } from './cappedCover';
import type { SiteLevels } from './siteLevels';

/** The levels of a site and what is needed of them. Another threshold or margin is another object over the same levels. */
export class LevelRadio implements SiteRadio {
  readonly levels: SiteLevels;
  /** Threshold with the losses at the handset and the shadow margin. */
  readonly neededDbm: Dbm;

  constructor(levels: SiteLevels, neededDbm: Dbm) {
    this.levels = levels;
    this.neededDbm = neededDbm;
  }

  levelDbm(lngDeg: Degrees, latDeg: Degrees): Dbm {
    return this.levels.levelDbm(lngDeg, latDeg);
  }

  marginDb(lngDeg: Degrees, latDeg: Degrees): Db {
    return this.levels.levelDbm(lngDeg, latDeg) - this.neededDbm;
  }

  /** A path too long even in free space is not measured: that changes no answer, no model here falls below free space. */
  serves(lngDeg: Degrees, latDeg: Degrees): boolean {
    if (this.levels.mostDbm(this.levels.distanceM(lngDeg, latDeg)) < this.neededDbm) return false;
    return this.levels.levelDbm(lngDeg, latDeg) >= this.neededDbm;
  }

  cover(villages: PointGrid): Cover {
    return new CappedCover(villages);
  }

  same(other: SiteRadio): boolean {
    return other instanceof LevelRadio && other.levels === this.levels && other.neededDbm === this.neededDbm;
  }
}
