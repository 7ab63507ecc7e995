import { neededLevelDbm } from '../../core/coverage/levels/createPropagation';
import type { JsonObject } from '../../core/plan/json';
import type { CoverageSettings } from '../../core/plan/plan';
import { type EmpiricalKey, radioAssumptions } from '../../core/radio/radioSettings';
import type { Terrain } from '../../core/terrain/terrain';
import { terrainCredits, terrainNames } from '../../core/terrain/terrainNames';
import type { Metres } from '../../core/units';

/** What an area cut from modelled levels rests on, besides the plan's settings under the model. */
export interface ModelledFacts {
  readonly settings: CoverageSettings;
  /** null: no ground was known, or the model asks for none. */
  readonly terrain: Terrain | null;
  readonly cellM: Metres;
  readonly reachM: Metres;
  /** Share 0…1 of the cells that the formula answered for in place of unknown ground. */
  readonly formulaShare: number;
}

/** The names of the models are their own in every language. */
const FORMULAS: Readonly<Record<EmpiricalKey, string>> = {
  freeSpace: 'ITU-R P.525 free space',
  okumuraHata: 'Okumura-Hata',
  cost231Hata: 'COST-231-Hata',
  extendedHata: 'Extended Hata (ITU-R SM.2028)',
  rma: '3GPP TR 38.901 RMa, no line of sight',
  uma: '3GPP TR 38.901 UMa, no line of sight',
  umi: '3GPP TR 38.901 UMi, no line of sight',
};

/** Said by every modelled area, so that it is never taken for a measured one. Flat scalars, as GIS tools keep them. */
export function modelledProperties({ settings, terrain, cellM, reachM, formulaShare }: ModelledFacts): JsonObject {
  const { model } = settings;
  const assumptions = radioAssumptions(settings, model);
  const { thresholdDbm, calibration, empiricalModel } = assumptions;
  const overGround = model === 'terrain' && terrain !== null;
  const formula = FORMULAS[empiricalModel];
  const credits = overGround ? terrainCredits(terrain) : [];
  return {
    model,
    modelled: true,
    method: overGround ? 'ITU-R P.1812-8, 50 % of time and locations' : formula,
    ...(overGround && formulaShare > 0 && { formula, formulaShare: Number(formulaShare.toFixed(4)) }),
    thresholdDbm,
    neededDbm: Number(neededLevelDbm(assumptions).toFixed(2)),
    calibrated: calibration !== null,
    ...(calibration && { calibration: `${calibration.name} (${calibration.asOf})` }),
    ...(credits.length > 0 && { terrainCredits: credits.join('; ') }),
    ...(model === 'terrain' && {
      terrainSource: terrain ? terrainNames(terrain).join(';') : '',
      illustrativeTerrain: terrain?.illustrative ?? false,
    }),
    cellM,
    reachM,
  };
}
