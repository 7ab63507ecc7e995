import { geodesicDestination } from '../geo/geodesicDistance';
import type { LngLat } from '../geo/lngLat';
import type { Polarization } from '../radio/p1812/sphericalEarth';
import type { RadioClimate } from '../radio/pathLossModel';
import { wavelengthM } from '../radio/wavelength';
import type { Metres, Mhz } from '../units';
import type { ClutterRule } from './clutter';
import { MedianLoss, type TerrainModel } from './medianLoss';
import { RadialGeometry } from './radialGeometry';
import { createProfileBuffer, sampleProfile } from './sampleProfile';
import type { Terrain } from './terrain';

/** One transmitter, and how far around it the loss is wanted. */
export interface SweepAsk {
  readonly position: LngLat;
  readonly txHeightM: Metres;
  readonly rxHeightM: Metres;
  readonly radiusM: Metres;
  /** Between the points of a radial, and between radials where they end. */
  readonly stepM: Metres;
  readonly model: TerrainModel;
  readonly freqMHz: Mhz;
  readonly polarization: Polarization;
  readonly climate: RadioClimate;
  readonly clutter: ClutterRule;
}

/** Where the points of a sweep lie: `radials` clockwise from north, point k at (k + 1) · stepM. */
export interface SweepShape {
  readonly radials: number;
  readonly points: number;
  readonly stepM: Metres;
}

/** A knife edge below this parameter costs nothing (P.526-16 eq. 31); a little under it, for rounding. */
const UNFELT_NU = -0.7801;

export function sweepShape({ radiusM, stepM }: Pick<SweepAsk, 'radiusM' | 'stepM'>): SweepShape {
  const points = Math.max(2, Math.ceil(radiusM / stepM - 1e-9));
  return { radials: Math.ceil(2 * Math.PI * points), points, stepM };
}

/**
 * Median path loss, dB, at the points of the radials `first` ≤ r < `end`, radial by radial ({@link SweepShape}). NaN: all
 * from the first ground on that is not known, and what is not `wanted` (1 for every point of these radials that is; null:
 * all). Each value is what the model says of the path to that point at this spacing.
 */
export function sweepRadials(
  terrain: Terrain,
  ask: SweepAsk,
  first: number,
  end: number,
  wanted: Uint8Array | null = null,
): Float32Array {
  const shape = sweepShape(ask);
  const { radials, points, stepM } = shape;
  const losses = new Float32Array((end - first) * points).fill(Number.NaN);
  const profile = createProfileBuffer(points + 1);
  const radial = new RadialGeometry(points + 1);
  const { climate, clutter, polarization } = ask;
  const freqGHz = ask.freqMHz / 1000;
  const loss = new MedianLoss(ask.model, { ...climate, freqGHz, polarization, timePct: 50, locationPct: 50 });
  const radialAsk = {
    txHeightM: ask.txHeightM,
    rxHeightM: ask.rxHeightM,
    dN: climate.dN,
    clearPoints: Math.max(0, Math.ceil(clutter.clearM / stepM - 1e-9) - 1),
    unfeltNuRoot: UNFELT_NU * Math.sqrt(wavelengthM(freqGHz)),
  };
  const bareEnd: ClutterRule = { heightM: clutter.heightM, clearM: 0 };
  for (let r = first; r < end; r++) {
    const away = geodesicDestination(ask.position, (360 * r) / radials, points * stepM);
    sampleProfile(terrain, ask.position, away, stepM, bareEnd, profile);
    radial.start(profile, radialAsk);
    if (Number.isNaN(profile.hM[0])) continue;
    const row = (r - first) * points;
    for (let point = 0; point < points; point++) {
      if (Number.isNaN(profile.hM[point + 1])) break;
      radial.advance();
      if (wanted !== null && wanted[row + point] !== 1) continue;
      radial.measure();
      losses[row + point] = loss.of(radial);
    }
  }
  return losses;
}
