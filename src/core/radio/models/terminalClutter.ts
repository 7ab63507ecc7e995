import { knifeEdgeDb } from '../p1812/knifeEdge';
import { standardNormalQuantile } from '../standardNormal';

/** Ground around a terminal: how ITU-R P.2108 tells it apart. */
export type TerminalGround = 'open' | 'built';

/** Clutter loss in dB, or what is wrong with the question: a value that is not positive or outside the ranges. */
export type ClutterLoss =
  | { readonly lossDb: number }
  | {
      readonly fault:
        | 'freq.outside'
        | 'height.outside'
        | 'width.outside'
        | 'clutter.outside'
        | 'share.outside'
        | 'distance.outside';
    };

export interface HeightGainAsk {
  /** 0.03…3 GHz. */
  readonly freqGHz: number;
  /** Height of the antenna and of the clutter around it, width of the street, m. */
  readonly heightM: number;
  readonly clutterM: number;
  readonly streetM: number;
  /** `open`: water, open and rural; `built`: suburban, urban, woodland. */
  readonly ground: TerminalGround;
}

/**
 * What the clutter around one terminal takes, by height gain (ITU-R P.2108-1 §3.1). Only for models whose loss knows
 * no clutter: never beside clutter heights in a profile.
 */
export function heightGainClutterDb({ freqGHz, heightM, clutterM, streetM, ground }: HeightGainAsk): ClutterLoss {
  if (!(freqGHz >= 0.03 && freqGHz <= 3)) return { fault: 'freq.outside' };
  if (!(heightM > 0)) return { fault: 'height.outside' };
  if (!(streetM > 0)) return { fault: 'width.outside' };
  if (!(clutterM > 0)) return { fault: 'clutter.outside' };
  if (heightM >= clutterM) return { lossDb: 0 };
  if (ground === 'open') return { lossDb: (21.8 + 6.2 * Math.log10(freqGHz)) * Math.log10(clutterM / heightM) };
  const under = clutterM - heightM;
  const angleDeg = (Math.atan(under / streetM) * 180) / Math.PI;
  return { lossDb: knifeEdgeDb(0.342 * Math.sqrt(freqGHz) * Math.sqrt(under * angleDeg)) - 6.03 };
}

export interface StatisticalClutterAsk {
  /** 0.5…67 GHz. */
  readonly freqGHz: number;
  /** Path length, 0.25 km or more. */
  readonly pathKm: number;
  /** Share of locations, 0…100 % without the ends. */
  readonly locationPct: number;
}

const LONGEST_KM = 2;

/** Clutter loss not exceeded at a share of locations in towns (ITU-R P.2108-1 §3.2); beyond 2 km it grows no more. */
export function statisticalClutterDb({ freqGHz, pathKm, locationPct }: StatisticalClutterAsk): ClutterLoss {
  if (!(freqGHz >= 0.5 && freqGHz <= 67)) return { fault: 'freq.outside' };
  if (!(pathKm >= 0.25)) return { fault: 'distance.outside' };
  if (!(locationPct > 0 && locationPct < 100)) return { fault: 'share.outside' };
  const beyondDb = streetClutterDb(freqGHz, LONGEST_KM, locationPct);
  return { lossDb: Math.min(streetClutterDb(freqGHz, pathKm, locationPct), beyondDb) };
}

function streetClutterDb(freqGHz: number, pathKm: number, locationPct: number): number {
  const log = Math.log10(freqGHz);
  const farDb = -2 * Math.log10(10 ** (-5 * log - 12.5) + 10 ** -16.5);
  const nearDb = 32.98 + 23.9 * Math.log10(pathKm) + 3 * log;
  const far = 10 ** (-0.2 * farDb);
  const near = 10 ** (-0.2 * nearDb);
  const sigmaDb = Math.sqrt((16 * far + 36 * near) / (far + near));
  return -5 * Math.log10(far + near) + sigmaDb * standardNormalQuantile(locationPct / 100);
}
