import { createVerdictFollower } from '../../core/coverage/verdict';
import { findVillage } from '../../core/plan/findVillage';
import type { VillageVerdict } from '../insightTypes';
import type { AppState } from '../store';

const follow = createVerdictFollower();

/** Why a village has signal or not; null: there is no such village, or nothing is counted yet. */
export function villageVerdict({ results: { coverage } }: AppState, villageId: string): VillageVerdict | null {
  const village = coverage && findVillage(coverage.plan, villageId);
  return village ? follow(coverage.plan, coverage.filter, village, coverage.propagation) : null;
}
