import type { CoverageSettings } from './plan';

/**
 * Whether a site's radius says whom it serves. Where levels do, radii stay in the plan, and in files as its data, but are
 * shown nowhere beside results: whoever reads them there would take them for the reach.
 */
export function radiusDecides({ model }: Pick<CoverageSettings, 'model'>): boolean {
  return model === 'radius';
}
