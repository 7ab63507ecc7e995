import { type Obstruction, worstClearance } from './obstruction';
import { type P1812Ask, p1812 } from './p1812/p1812';

/** One path, computed and explained. */
export interface Link {
  readonly lossDb: number;
  readonly freeSpaceDb: number;
  /** What terrain, clutter and the Earth's curve add for the share of time asked for. */
  readonly diffractionDb: number;
  readonly lineOfSight: boolean;
  /** The point with the least clearance, cut by the line or not; null when there is none between the ends. */
  readonly obstruction: Omit<Obstruction, 'index'> | null;
}

/** Loss of one path by ITU-R P.1812-8, and where it is tightest. */
export function computeLink(ask: P1812Ask): Link {
  const { terms, geometry } = p1812(ask);
  const worst = worstClearance(ask.profile, geometry.txM, geometry.rxM, geometry.earthKm);
  return {
    lossDb: terms.lb,
    freeSpaceDb: terms.lbfs,
    diffractionDb: terms.ldp,
    lineOfSight: geometry.lineOfSight,
    obstruction: worst && { dKm: worst.dKm, hM: worst.hM, clearanceM: worst.clearanceM },
  };
}
