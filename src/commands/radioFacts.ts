import type { CoverageSettings } from '../core/plan/plan';
import { siteRadiusM } from '../core/plan/siteRadius';
import { BAND_PRESETS, BANDS, type Band, type BandPreset } from '../core/radio/bandPresets';
import { bandRadiusM, SETTING_ENVIRONMENT } from '../core/radio/bandRadius';
import { LEVEL_CLASSES } from '../core/radio/levelClasses';
import { eirpPerReDbm, resourceBlocks } from '../core/radio/linkBudget';
import type { Environment } from '../core/radio/pathLossModel';
import {
  CLUTTER_HEIGHTS_M,
  type ClutterPreset,
  EMPIRICAL_KEYS,
  type RadioAssumptions,
  radioAssumptions,
} from '../core/radio/radioSettings';
import { areaMarginDb, pointMarginDb } from '../core/radio/shadowMargin';
import type { Dbm, Metres } from '../core/units';

/** What the assumptions of a plan amount to, for the screen. */
export interface RadioFacts {
  readonly assumptions: RadioAssumptions;
  /** Worked out from sigma and probability, whatever margin the plan sets. */
  readonly pointMarginDb: number;
  readonly areaMarginDb: number;
  readonly bands: readonly BandFacts[];
}

export interface BandFacts {
  readonly band: Band;
  readonly budget: BandPreset;
  /** The plan differs from the preset. */
  readonly own: boolean;
  readonly eirpPerReDbm: Dbm;
  readonly resourceBlocks: number;
  /** What the budget gives in each setting of a site, whole 10 m. */
  readonly radii: readonly { readonly setting: string; readonly environment: Environment; readonly radiusM: Metres }[];
  /** Sites of the preset's technology already take these radii. */
  readonly isDefault: boolean;
}

export const RADIO_CLASSES = LEVEL_CLASSES;
export const RADIO_BANDS = BANDS;
export const RADIO_FORMULAS = EMPIRICAL_KEYS;
export const RADIO_CLUTTERS = Object.entries(CLUTTER_HEIGHTS_M) as [ClutterPreset, Metres][];

export function radioFacts(settings: CoverageSettings): RadioFacts {
  const assumptions = radioAssumptions(settings, settings.model);
  const { sigmaDb, probability } = assumptions;
  return {
    assumptions,
    pointMarginDb: pointMarginDb(sigmaDb, probability),
    areaMarginDb: areaMarginDb(sigmaDb, probability),
    bands: BANDS.map((band) => bandFacts(band, settings, assumptions)),
  };
}

function bandFacts(band: Band, settings: CoverageSettings, assumptions: RadioAssumptions): BandFacts {
  const budget = assumptions.budgets[band];
  const radii = Object.entries(SETTING_ENVIRONMENT).map(([setting, environment]) => ({
    setting,
    environment,
    radiusM: Math.round(bandRadiusM(band, environment, assumptions) / 10) * 10,
  }));
  const taken = (setting: string): Metres =>
    siteRadiusM(
      { id: '', name: '', position: null, status: 'planned', technology: budget.technology, setting },
      settings,
    );
  return {
    band,
    budget,
    own: settings.budgets?.[band] !== undefined && settings.budgets[band] !== BAND_PRESETS[band],
    eirpPerReDbm: eirpPerReDbm(budget),
    resourceBlocks: resourceBlocks(budget),
    radii,
    isDefault: radii.every(({ setting, radiusM }) => taken(setting) === radiusM),
  };
}
