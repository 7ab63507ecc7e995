import type { CoverageSettings } from '../../plan/plan';
import type { Terrain } from '../../terrain/terrain';
import type { Propagation } from '../propagation';
import { createPropagation } from './createPropagation';

const known = new WeakMap<Terrain, Propagation>();

/**
 * What computes the levels of plans with these settings over a ground; null for the radius model. The same object for the
 * same ground, so that no path is measured twice by those who ask one after the other.
 */
export function propagationOver(terrain: Terrain | null, { model }: CoverageSettings): Propagation | null {
  if (model === 'radius') return null;
  if (terrain === null) return createPropagation(null);
  let propagation = known.get(terrain);
  if (!propagation) {
    propagation = createPropagation(terrain);
    known.set(terrain, propagation);
  }
  return propagation;
}
