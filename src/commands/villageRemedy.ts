import { type VillageRemedy, villageRemedy } from '../core/coverage/villageRemedy';
import { findVillage } from '../core/plan/findVillage';
import type { AppState } from '../state/store';

/** The smallest changes that would serve a village of the plan that was counted last; null: unknown there. */
export function remedyFor({ results }: AppState, villageId: string): VillageRemedy | null {
  const { coverage } = results;
  const village = coverage && findVillage(coverage.plan, villageId);
  return village ? villageRemedy(coverage.plan, coverage.filter, village) : null;
}
