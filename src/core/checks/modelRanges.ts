import { sectorsOf } from '../plan/sectors';
import { MODEL_RANGES } from '../radio/modelRanges';
import type { Range } from '../radio/pathLossModel';
import { radioAssumptions } from '../radio/radioSettings';
import type { PlanRule } from './planRule';

/** Masts and frequencies outside what the model in force was made for: its levels go on beyond what was ever measured. */
export const modelRanges: PlanRule = ({ sites, coverage }) => {
  if (coverage.model === 'radius') return [];
  const assumptions = radioAssumptions(coverage, coverage.model);
  const model = coverage.model === 'terrain' ? 'p1812' : assumptions.empiricalModel;
  const { txHeightM, freqMHz } = MODEL_RANGES[model];
  const low = sites.filter((site) => !within(txHeightM, site.heightM ?? assumptions.defaultHeightM));
  const strange = sites.filter((site) =>
    sectorsOf(site, assumptions).some((sector) => !within(freqMHz, sector.freqMHz)),
  );
  return [
    { code: 'mast.outsideRange', column: 'heightM', found: low, range: txHeightM },
    { code: 'freq.outsideRange', column: 'freqsMHz', found: strange, range: freqMHz },
  ].flatMap(({ code, column, found, range: [least, most] }) => {
    const params = { count: found.length, least, most, model };
    const ids = found.map(({ id }) => id);
    return found.length === 0 ? [] : [{ code, severity: 'warning', column, ids, params }];
  }) as ReturnType<PlanRule>;
};

function within([least, most]: Range, value: number): boolean {
  return value >= least && value <= most;
}
