import { type VillageRemedy, villageRemedy } from '../core/coverage/villageRemedy';
import { findVillage } from '../core/plan/findVillage';
import type { AppState } from '../state/store';

/** The smallest changes of reach that would serve a village; null: unknown there, or no radius decides. */
export function remedyFor({ results }: AppState, villageId: string): VillageRemedy | null {
  const { coverage } = results;
  const village = coverage && !coverage.propagation && findVillage(coverage.plan, villageId);
  return village ? villageRemedy(coverage.plan, coverage.filter, village) : null;
}
