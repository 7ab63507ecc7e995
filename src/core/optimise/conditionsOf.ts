import type { Plan } from '../plan/plan';
import type { OptimiseAsk } from './ask';

/**
 * What a plan says of single sites and villages before anything is asked. A lock of a site that stands or is gone means
 * nothing and is left out; so is a weight that is no number ≥ 0.
 */
export function conditionsOf({ sites, villages }: Plan): Pick<OptimiseAsk, 'lockedIn' | 'lockedOut' | 'priority'> {
  const open = sites.filter(({ status }) => status === 'planned' || status === 'candidate');
  const locked = (lock: 'in' | 'out') => open.filter(({ buildLock }) => buildLock === lock).map(({ id }) => id);
  const weighted = villages.flatMap(({ id, priorityWeight: weight = 1 }) =>
    weight !== 1 && weight >= 0 && Number.isFinite(weight) ? [[id, weight] as const] : [],
  );
  return { lockedIn: locked('in'), lockedOut: locked('out'), priority: Object.fromEntries(weighted) };
}
