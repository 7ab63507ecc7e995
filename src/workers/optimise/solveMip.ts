import type { Highs, VariableType } from 'highs';
import { type MipModel, wholeBound } from '../../core/optimise/kernel/mipModel';

export interface MipLimits {
  readonly timeLimitMs: number;
  readonly seed: number;
}

export interface MipEvent {
  readonly bound?: number;
  readonly values?: Float64Array;
}

export interface MipAnswer {
  readonly status: 'optimal' | 'limit' | 'failed';
  readonly values: Float64Array | null;
  /** Whole, in units of the problem. */
  readonly bound: number;
}

/** Cuts kept: covering models separate thousands that never enter the linear programme, and the time goes there. */
const CUT_POOL = 100;

/**
 * One model through HiGHS, blocking until it is done. Gaps are set so that the end is an optimum in whole numbers (the
 * default 1e-4 is not); the heuristics, restarts and strong branching left out cost more than they bring on covering models.
 */
export function solveMip(
  highs: Highs,
  model: MipModel,
  limits: MipLimits,
  onEvent: (event: MipEvent) => void,
): MipAnswer {
  const { callbackType, modelStatus } = highs.constants;
  return highs.withModel(asModelData(model), (solver): MipAnswer => {
    solver.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.98 / model.scale,
      random_seed: limits.seed % 2_147_483_647,
      mip_heuristic_run_rins: false,
      mip_heuristic_run_rens: false,
      mip_heuristic_run_feasibility_jump: false,
      mip_allow_restart: false,
      mip_pool_soft_limit: CUT_POOL,
      mip_pscost_minreliable: 0,
    });
    if (Number.isFinite(limits.timeLimitMs))
      solver.options.set('time_limit', Math.max(0.01, limits.timeLimitMs / 1000));
    solver.setSolution({ colValue: model.start });
    solver.run({
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution) onEvent({ values: data.mip_solution });
      },
      [callbackType.mipLogging]({ data }) {
        if (data.mip_dual_bound !== undefined) onEvent({ bound: wholeBound(data.mip_dual_bound, model.scale) });
      },
    });
    const status = solver.getModelStatus();
    const bound = wholeBound(Number(solver.info.get('mip_dual_bound')), model.scale);
    const hasSolution = Number(solver.info.get('primal_solution_status')) === 2;
    const values = hasSolution ? solver.getSolution().colValue : null;
    if (status === modelStatus.optimal) return { status: 'optimal', values, bound };
    return { status: status === modelStatus.infeasible ? 'failed' : 'limit', values, bound };
  });
}

function asModelData(model: MipModel) {
  const { numCols, numRows, colCost, colUpper, rowLower, rowUpper, starts, indices, values } = model;
  return {
    numCols,
    numRows,
    colCost,
    colLower: new Float64Array(numCols),
    colUpper,
    rowLower,
    rowUpper,
    matrix: { format: 'csc' as const, numRows, numCols, starts, indices, values },
    integrality: Array.from(model.integrality) as VariableType[],
  };
}
