import type { Band, BandPreset } from '../../radio/bandPresets';
import type { RadioSettings } from '../../radio/radioSettings';
import type { Plan } from '../plan';

/** Assumptions to set; `null` gives one back to the planner's usual value. */
export type RadioPatch = { readonly [Key in keyof RadioSettings]?: RadioSettings[Key] | null };

/** What {@link resetRadio} gives back: every assumption. Antenna patterns stay, for sites name them. */
const ASSUMPTIONS = [
  'thresholdDbm',
  'shadowMarginDb',
  'sigmaDb',
  'probability',
  'rxHeightM',
  'reachLimitM',
  'bodyLossDb',
  'buildingLossDb',
  'environment',
  'clutter',
  'empiricalModel',
  'dN',
  'n0',
  'defaultBand',
  'defaultHeightM',
  'defaultBeamwidthDeg',
  'defaultTiltDeg',
  'budgets',
  'calibration',
] as const satisfies readonly (keyof RadioSettings)[];

/** Changes the named radio assumptions of a plan; the very same plan when nothing changes. Values are not checked. */
export function setRadio(plan: Plan, patch: RadioPatch): Plan {
  const coverage: Record<string, unknown> = { ...plan.coverage };
  let changed = false;
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || coverage[key] === (value ?? undefined)) continue;
    if (value === null) delete coverage[key];
    else coverage[key] = value;
    changed = true;
  }
  return changed ? { ...plan, coverage: coverage as unknown as Plan['coverage'] } : plan;
}

/** Gives every radio assumption back to its usual value. */
export function resetRadio(plan: Plan): Plan {
  return setRadio(plan, Object.fromEntries(ASSUMPTIONS.map((key) => [key, null])));
}

/** The carrier assumed in one band; null gives the band back to its preset. */
export function setCarrier(plan: Plan, band: Band, carrier: BandPreset | null): Plan {
  const { [band]: own, ...others } = plan.coverage.budgets ?? {};
  if (own === (carrier ?? undefined)) return plan;
  const budgets = carrier ? { ...others, [band]: carrier } : others;
  return setRadio(plan, { budgets: Object.keys(budgets).length > 0 ? budgets : null });
}
