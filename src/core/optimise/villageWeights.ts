import { isCountedVillage, type Village } from '../plan/village';
import type { OptimiseAsk } from './ask';

const FRACTION_SCALE = 1000;

/**
 * What each village counts in "most", as whole numbers of 1 / `scale`: households or 1, times hardship, times priority.
 * Points and villages without a household figure count 0 among households.
 */
export function villageWeights(
  villages: readonly Village[],
  ask: Pick<OptimiseAsk, 'weight' | 'hardshipFactor' | 'priority'>,
): { weights: Float64Array; scale: number } {
  const exact = villages.map((village) => weightOf(village, ask));
  const scale = exact.every(Number.isInteger) ? 1 : FRACTION_SCALE;
  return { weights: Float64Array.from(exact, (each) => Math.round(each * scale)), scale };
}

function weightOf(
  village: Village,
  { weight, hardshipFactor, priority }: Pick<OptimiseAsk, 'weight' | 'hardshipFactor' | 'priority'>,
): number {
  if (!isCountedVillage(village)) return 0;
  const base = weight === 'households' ? (village.households ?? 0) : 1;
  return base * (village.hardship ? hardshipFactor : 1) * (priority[village.id] ?? 1);
}
