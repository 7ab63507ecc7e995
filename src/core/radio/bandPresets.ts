import type { CarrierBudget } from './linkBudget';

export const BANDS = ['700', '900', '1800', '2100', '2600'] as const;
export type Band = (typeof BANDS)[number];

/** A named assumption of the planner ("giả định quy hoạch"): dated, editable in the plan, never a legal limit. */
export interface BandPreset extends CarrierBudget {
  readonly technology: string;
  /** Month the assumption was made, ISO 8601. */
  readonly asOf: string;
  /** Absent: any operator. */
  readonly operator?: string;
}

const MACRO = { technology: '4G', asOf: '2026-11', powerDbm: 46, feederLossDb: 1 } as const;

/** 40 W per branch, a sector antenna of 65°, a remote radio head: usual values of a rural macro site. */
export const BAND_PRESETS: Readonly<Record<Band, BandPreset>> = {
  '700': { ...MACRO, freqMHz: 700, bandwidthMHz: 10, antennaGainDbi: 15.5 },
  '900': { ...MACRO, freqMHz: 900, bandwidthMHz: 10, antennaGainDbi: 16 },
  '1800': { ...MACRO, freqMHz: 1800, bandwidthMHz: 20, antennaGainDbi: 17.5 },
  '2100': { ...MACRO, freqMHz: 2100, bandwidthMHz: 20, antennaGainDbi: 17.5 },
  '2600': { ...MACRO, freqMHz: 2600, bandwidthMHz: 20, antennaGainDbi: 17.5 },
};
