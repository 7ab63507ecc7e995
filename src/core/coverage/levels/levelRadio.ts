import type { PointGrid } from '../../geo/pointGrid';
import type { Db, Dbm, Degrees, Metres } from '../../units';
import type { Cover } from '../cover';
import type { SiteRadio } from '../propagation';
import { CappedCover } from './cappedCover';
import type { SiteLevels } from './siteLevels';

/** A disc is cut by the chord over the ellipsoid, a distance taken on the sphere: they differ by less than this. */
const CHORD_SLACK = 1.01;

/** The levels of a site and what is needed of them. Another threshold or margin is another object over the same levels. */
export class LevelRadio implements SiteRadio {
  readonly levels: SiteLevels;
  /** Threshold with the losses at the handset and the shadow margin. */
  readonly neededDbm: Dbm;
  /** Free space alone brings enough level as far as the site may serve. */
  readonly #enoughInFreeSpace: boolean;

  constructor(levels: SiteLevels, neededDbm: Dbm, limitM: Metres) {
    this.levels = levels;
    this.neededDbm = neededDbm;
    this.#enoughInFreeSpace = levels.mostDbm(CHORD_SLACK * limitM) >= neededDbm;
  }

  levelDbm(lngDeg: Degrees, latDeg: Degrees): Dbm {
    return this.levels.levelDbm(lngDeg, latDeg);
  }

  marginDb(lngDeg: Degrees, latDeg: Degrees): Db {
    return this.levels.levelDbm(lngDeg, latDeg) - this.neededDbm;
  }

  /** A path too long even in free space is not measured: that changes no answer, no model here falls below free space. */
  serves(lngDeg: Degrees, latDeg: Degrees): boolean {
    if (this.#isTooLong(lngDeg, latDeg)) return false;
    return this.levels.levelDbm(lngDeg, latDeg) >= this.neededDbm;
  }

  servesIfKnown(lngDeg: Degrees, latDeg: Degrees): boolean | null {
    if (this.#isTooLong(lngDeg, latDeg)) return false;
    const level = this.levels.levelIfKnown(lngDeg, latDeg);
    return level === null ? null : level >= this.neededDbm;
  }

  #isTooLong(lngDeg: Degrees, latDeg: Degrees): boolean {
    if (this.#enoughInFreeSpace) return false;
    return this.levels.mostDbm(this.levels.distanceM(lngDeg, latDeg)) < this.neededDbm;
  }

  cover(villages: PointGrid): Cover {
    return new CappedCover(villages);
  }

  same(other: SiteRadio): boolean {
    return other instanceof LevelRadio && other.levels === this.levels && other.neededDbm === this.neededDbm;
  }
}
