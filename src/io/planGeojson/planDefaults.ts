import type { CoverageSettings } from '../../core/plan/plan';

/** What a file without a plan header is read with; said to the user as an assumption. */
export const DEFAULT_RADIUS_M = 3000;

export const DEFAULT_COVERAGE: CoverageSettings = {
  model: 'radius',
  defaultRadiusM: DEFAULT_RADIUS_M,
  activeStatuses: ['existing', 'planned'],
  switchedOff: [],
};
