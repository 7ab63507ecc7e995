import { wavelengthM } from '../radio/wavelength';
import type { Kilometres, Metres, Mhz } from '../units';
import type { PathGround } from './pathReport';

/**
 * A path as it is drawn: the line of sight is straight, so the Earth's curve is added to every height of the ground.
 * All lists are as long as `dKm`; metres above the sea at the ends; null where the ground is not known.
 */
export interface PathPicture {
  readonly dKm: readonly Kilometres[];
  /** The sea level itself, bulging upwards between the ends. */
  readonly seaLevelM: readonly Metres[];
  readonly groundM: readonly (Metres | null)[];
  /** Ground with what stands on it. */
  readonly topM: readonly (Metres | null)[];
  /** Straight from antenna to antenna; null where one of them stands on unknown ground. */
  readonly sightM: readonly (Metres | null)[];
  /** What of the first Fresnel zone should stay free: 60 % of its radius below and above the line. */
  readonly fresnelLowM: readonly (Metres | null)[];
  readonly fresnelHighM: readonly (Metres | null)[];
}

/** Share of the first Fresnel zone that makes a path as good as free (ITU-R P.530: 0.577 F1; usual rule: 60 %). */
const FREE_SHARE = 0.6;

export function pathPicture({ dKm, groundM, clutterM, txM, rxM, earthKm }: PathGround, freqMHz: Mhz): PathPicture {
  const pathKm = dKm[dKm.length - 1]!;
  const waveM = wavelengthM(freqMHz / 1000);
  const seaLevelM: Metres[] = [];
  const ground: (Metres | null)[] = [];
  const topM: (Metres | null)[] = [];
  const sightM: (Metres | null)[] = [];
  const fresnelLowM: (Metres | null)[] = [];
  const fresnelHighM: (Metres | null)[] = [];
  dKm.forEach((d, i) => {
    const bulge = bulgeM(d, pathKm, earthKm);
    const sight = txM + ((rxM - txM) * d) / pathKm;
    const free = FREE_SHARE * fresnelRadiusM(d, pathKm, waveM);
    seaLevelM.push(bulge);
    ground.push(known(groundM[i]! + bulge));
    topM.push(known(groundM[i]! + clutterM[i]! + bulge));
    sightM.push(known(sight));
    fresnelLowM.push(known(sight - free));
    fresnelHighM.push(known(sight + free));
  });
  return { dKm: [...dKm], seaLevelM, groundM: ground, topM, sightM, fresnelLowM, fresnelHighM };
}

/** How far the Earth rises over the chord between the ends, m: d₁d₂ / 2a, with the effective radius. */
export function bulgeM(dKm: Kilometres, pathKm: Kilometres, earthKm: Kilometres): Metres {
  return (500 * dKm * (pathKm - dKm)) / earthKm;
}

/** Radius of the first Fresnel zone, m: √(λ d₁ d₂ / d) (ITU-R P.526 eq. 2). */
export function fresnelRadiusM(dKm: Kilometres, pathKm: Kilometres, waveM: Metres): Metres {
  return Math.sqrt((1000 * waveM * dKm * (pathKm - dKm)) / pathKm);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
