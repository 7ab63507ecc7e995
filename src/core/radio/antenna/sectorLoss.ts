import type { Db, Degrees } from '../../units';

/** Least front-to-back and side-lobe attenuation, dB (3GPP TR 36.814 table A.2.1.1-2: 25 and 20). */
const BACK_DB = 25;
const SIDE_DB = 20;
const VERTICAL_BEAMWIDTH_DEG = 10;

/**
 * Attenuation of a sector antenna in a direction, dB ≥ 0: parabolic lobes with a floor (3GPP TR 36.814 A.2.1.1,
 * TR 38.901 table 7.3-1 with a vertical beamwidth of 10°). `offAxisDeg`: from the azimuth, any turn;
 * `belowHorizonDeg`: downward. A beamwidth of 360° or more is an omni in the horizontal plane.
 */
export function sectorLossDb(
  offAxisDeg: Degrees,
  belowHorizonDeg: Degrees,
  beamwidthDeg: Degrees,
  tiltDeg: Degrees,
): Db {
  const aside = ((((offAxisDeg + 180) % 360) + 360) % 360) - 180;
  const horizontalDb = beamwidthDeg >= 360 ? 0 : Math.min(12 * (aside / beamwidthDeg) ** 2, BACK_DB);
  const verticalDb = Math.min(12 * ((belowHorizonDeg - tiltDeg) / VERTICAL_BEAMWIDTH_DEG) ** 2, SIDE_DB);
  return Math.min(horizontalDb + verticalDb, BACK_DB);
}
