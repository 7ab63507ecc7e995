import type { Db, Degrees, Mhz } from '../../units';

/**
 * A measured antenna: attenuation below its greatest gain, dB ≥ 0, at every whole degree 0…359. Horizontally the
 * angle turns clockwise from the main direction; vertically it opens downward from the horizon (90 is straight down).
 */
export interface AntennaPattern {
  readonly name: string;
  /** Takes the place of the link budget's gain; 0: the file gives none, and that stays. */
  readonly gainDbi: Db;
  readonly freqMHz?: Mhz;
  /** Electrical tilt already in the vertical cut. */
  readonly electricalTiltDeg?: Degrees;
  readonly horizontalDb: readonly Db[];
  readonly verticalDb: readonly Db[];
}

/** Attenuation in a direction, dB: both cuts read between whole degrees and added, as is usual for two cuts. */
export function measuredLossDb(pattern: AntennaPattern, offAxisDeg: Degrees, belowHorizonDeg: Degrees): Db {
  return between(pattern.horizontalDb, offAxisDeg) + between(pattern.verticalDb, belowHorizonDeg);
}

function between(cut: readonly Db[], angleDeg: Degrees): Db {
  const turned = ((angleDeg % 360) + 360) % 360;
  const from = Math.floor(turned) % 360;
  const share = turned - Math.floor(turned);
  const low = cut[from] as number;
  return low + share * ((cut[(from + 1) % 360] as number) - low);
}
