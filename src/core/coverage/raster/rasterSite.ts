import type { Sector } from '../../plan/sectors';
import type { Calibration } from '../../radio/calibration';
import type { Environment } from '../../radio/pathLossModel';
import type { EmpiricalKey } from '../../radio/radioSettings';
import { clutterOn } from '../../terrain/clutter';
import type { SweepAsk } from '../../terrain/radialSweep';
import type { Terrain } from '../../terrain/terrain';
import type { Metres } from '../../units';
import type { SiteLevels } from '../levels/siteLevels';

/** One site at one frequency, as its level raster needs it: plain data, which threads can be sent. */
export interface RasterSite {
  readonly sweep: SweepAsk;
  /** All of the sweep's frequency. */
  readonly sectors: readonly Sector[];
  /** What answers instead of the ground, and where; null: nothing does, and what is not known stays so. */
  readonly formula: RasterFormula | null;
  /** Absent: levels as the model gives them. */
  readonly calibration?: Calibration;
}

export interface RasterFormula {
  readonly key: EmpiricalKey;
  readonly environment: Environment;
  readonly where: 'everywhere' | 'unknownGround';
}

/** Where the ground is not known: left unknown, as a picture shows it, or asked of the formula, as verdicts do. */
export type UnknownGround = 'unknown' | 'formula';

export interface RasterAsk {
  readonly terrain: Terrain | null;
  readonly reachM: Metres;
  readonly cellM: Metres;
  readonly unknownGround: UnknownGround;
}

/**
 * The questions, one per frequency, whose greatest answer in each cell is the level of a site there: from the very
 * antennas, heights and assumptions that its verdicts rest on. The model is the plan's: P.1812-8 over the ground, or its
 * formula alone.
 */
export function rasterSites(levels: SiteLevels, { terrain, reachM, cellM, unknownGround }: RasterAsk): RasterSite[] {
  const { sectors, assumptions, overTerrain, empirical, environment } = levels.antennas;
  const { lngDeg, latDeg, heightM, rxHeightM, clutterM } = levels.paths.mast;
  const where = overTerrain && terrain ? 'unknownGround' : 'everywhere';
  const asked = where === 'everywhere' || unknownGround === 'formula';
  const corrected = assumptions.calibration && { calibration: assumptions.calibration };
  return [...new Set(sectors.map(({ freqMHz }) => freqMHz))].map((freqMHz) => ({
    sweep: {
      position: [lngDeg, latDeg],
      txHeightM: heightM,
      rxHeightM,
      radiusM: reachM,
      stepM: cellM,
      model: 'p1812',
      freqMHz,
      polarization: 'v',
      climate: assumptions.climate,
      clutter: clutterOn(terrain ?? { surface: false }, clutterM),
    },
    sectors: sectors.filter((sector) => sector.freqMHz === freqMHz),
    formula: asked ? { key: empirical, environment, where } : null,
    ...corrected,
  }));
}
