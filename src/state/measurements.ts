import type { Issue } from '../core/checks/issue';
import type { Plan } from '../core/plan/plan';
import type { CalibrationFit, FitQuality } from '../core/radio/calibration';
import type { MeasuredPoint } from '../core/radio/measuredPoint';

/** Measured levels on screen: beside the plan, not in it. */
export interface MeasurementsSlice {
  readonly fileName: string;
  readonly points: readonly MeasuredPoint[];
  readonly issues: readonly Issue[];
  /** null: not compared yet. */
  readonly comparison: MeasuredComparison | null;
}

/** The measured levels beside those a model gives, without any calibration. */
export interface MeasuredComparison {
  /** The plan they were compared with. */
  readonly plan: Plan;
  readonly total: FitQuality;
  readonly sites: readonly (FitQuality & { readonly siteId: string })[];
  /** Points no site of the plan reaches: in no figure. */
  readonly unmatched: number;
  readonly offset: CalibrationFit | null;
  readonly slope: CalibrationFit | null;
}
