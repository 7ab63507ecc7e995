import { type LevelRemedy, levelRemedy } from '../core/coverage/levelRemedy';
import { findVillage } from '../core/plan/findVillage';
import type { AppState } from '../state/store';

/** The smallest changes that would serve a village under the model that was asked last; null: not known, or a radius. */
export function levelRemedyFor({ results: { coverage } }: AppState, villageId: string): LevelRemedy | null {
  const village = coverage?.propagation && findVillage(coverage.plan, villageId);
  return village ? levelRemedy(coverage.plan, coverage.filter, coverage.propagation!, village) : null;
}
