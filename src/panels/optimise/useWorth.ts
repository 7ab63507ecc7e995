import { useMemo } from 'react';
import type { OptimiseAsk } from '../../core/optimise/ask';
import type { OptimiseQuestion } from '../../state/optimise';
import { useWords } from '../AppProvider';
import { useOptimiseWords } from './useOptimise';

/** How what a question counts is written: sites or money, households or villages. */
export interface Worth {
  readonly short: (value: number) => string;
  readonly long: (value: number) => string;
}

interface Asked extends Pick<OptimiseQuestion, 'goal' | 'cost' | 'weight' | 'hardshipFactor'> {
  readonly priority: OptimiseAsk['priority'];
}

export function useWorth({ goal, cost, weight, hardshipFactor, priority }: Asked): Worth {
  const { format } = useWords();
  const { amount } = useOptimiseWords();
  const isWeighted = Object.keys(priority).length > 0;
  return useMemo(() => {
    if (goal === 'fewest' && cost === 'vnd') {
      return { short: (vnd) => format.decimal(vnd / 1e9, 1), long: amount.money };
    }
    if (goal === 'fewest') return { short: format.integer, long: amount.sites };
    if (hardshipFactor !== 1 || isWeighted) return { short: format.integer, long: amount.weighted };
    return { short: format.integer, long: weight === 'households' ? amount.households : amount.villages };
  }, [goal, cost, weight, hardshipFactor, isWeighted, format, amount]);
}
