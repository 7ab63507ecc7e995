import type { Sector } from '../plan/sectors';
import type { Db, Dbm, Degrees, Metres } from '../units';
import { measuredLossDb } from './antenna/antennaPattern';
import { sectorLossDb } from './antenna/sectorLoss';

/** Attenuation of a sector's antenna toward a point, dB. An omni without tilt has none anywhere. */
export function patternLossDb(sector: Sector, azimuthDeg: Degrees, belowHorizonDeg: Degrees): Db {
  const offAxisDeg = azimuthDeg - sector.azimuthDeg;
  if (sector.pattern) {
    const turnedDownDeg = sector.tiltDeg - (sector.pattern.electricalTiltDeg ?? 0);
    return measuredLossDb(sector.pattern, offAxisDeg, belowHorizonDeg - turnedDownDeg);
  }
  if (sector.omni) return 0;
  return sectorLossDb(offAxisDeg, belowHorizonDeg, sector.beamwidthDeg, sector.tiltDeg);
}

/** Angle of a point below the horizon of the antenna, degrees, over flat ground. Heights above one level. */
export function depressionDeg(txM: Metres, rxM: Metres, distanceM: Metres): Degrees {
  return (Math.atan2(txM - rxM, Math.max(distanceM, 1)) * 180) / Math.PI;
}

/** EIRP of one resource element toward a point, dBm: the median level there plus the path's loss. */
export function eirpTowardDbm(sector: Sector, azimuthDeg: Degrees, belowHorizonDeg: Degrees): Dbm {
  return sector.eirpPerReDbm - patternLossDb(sector, azimuthDeg, belowHorizonDeg);
}

/**
 * The best median level of a site at a point, dBm: the greatest, over its sectors, of EIRP less pattern and path loss.
 * `lossDb` is asked once per frequency.
 */
export function siteLevelDbm(
  sectors: readonly Sector[],
  azimuthDeg: Degrees,
  belowHorizonDeg: Degrees,
  lossDb: (freqMHz: number) => Db,
): Dbm {
  const losses = new Map<number, Db>();
  let best = Number.NEGATIVE_INFINITY;
  for (const sector of sectors) {
    const known = losses.get(sector.freqMHz) ?? lossDb(sector.freqMHz);
    losses.set(sector.freqMHz, known);
    best = Math.max(best, eirpTowardDbm(sector, azimuthDeg, belowHorizonDeg) - known);
  }
  return best;
}
