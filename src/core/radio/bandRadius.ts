import type { Metres } from '../units';
import type { Band } from './bandPresets';
import { eirpPerReDbm, maxLossDb } from './linkBudget';
import { cost231Hata } from './models/cost231Hata';
import { okumuraHata } from './models/okumuraHata';
import type { Environment } from './pathLossModel';
import type { RadioAssumptions } from './radioSettings';
import { reachM } from './reachM';
import { areaMarginDb } from './shadowMargin';

/** Farther than this the formulas say nothing, and a handset is out of step with the base station. */
const FARTHEST_M = 40_000;

/**
 * The radius a link budget gives in a band, m: Okumura-Hata up to 1500 MHz and COST-231-Hata above (beyond 2000 MHz an
 * extrapolation), with the area margin for the plan's sigma and probability, at the plan's default mast height.
 */
export function bandRadiusM(band: Band, environment: Environment, assumptions: RadioAssumptions): Metres {
  const budget = assumptions.budgets[band];
  const { thresholdDbm, bodyLossDb, buildingLossDb, sigmaDb, probability } = assumptions;
  const marginDb = areaMarginDb(sigmaDb, probability);
  const greatestDb = maxLossDb(eirpPerReDbm(budget), thresholdDbm, bodyLossDb + buildingLossDb, marginDb);
  const ask = {
    freqMHz: budget.freqMHz,
    txHeightM: assumptions.defaultHeightM,
    rxHeightM: assumptions.rxHeightM,
    environment,
  };
  return reachM(budget.freqMHz <= 1500 ? okumuraHata : cost231Hata, ask, greatestDb, FARTHEST_M);
}

/** The ground a site's setting stands for. */
export const SETTING_ENVIRONMENT: Readonly<Record<string, Environment>> = {
  town: 'suburban',
  rural: 'quasiOpen',
  mountain: 'quasiOpen',
  sea: 'open',
};
