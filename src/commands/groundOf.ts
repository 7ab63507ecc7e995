import type { Plan } from '../core/plan/plan';
import type { Terrain } from '../core/terrain/terrain';

/** The ground as a thread is sent it: only when it is asked about levels over it. */
export function groundOf({ coverage }: Plan, terrain: Terrain | null): { readonly terrain?: Terrain } {
  return coverage.model === 'terrain' && terrain ? { terrain } : {};
}
