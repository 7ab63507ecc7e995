import { setTableRadius } from '../core/plan/actions/setDefaultRadius';
import { type RadioPatch, resetRadio, setCarrier, setRadio } from '../core/plan/actions/setRadio';
import { MAX_RADIUS_M } from '../core/plan/site';
import { BAND_PRESETS, type Band, type BandPreset } from '../core/radio/bandPresets';
import type { AppContext } from './appContext';
import { edit } from './edit';
import type { BandFacts } from './radioFacts';

const STEP = { code: 'settings' } as const;

/** Sets assumptions of the plan; null gives one back to its usual value. */
export function changeRadio(app: AppContext, patch: RadioPatch): void {
  edit(app, STEP, (plan) => setRadio(plan, patch));
}

/** Every assumption back to its usual value. */
export function resetRadioAssumptions(app: AppContext): void {
  edit(app, STEP, resetRadio);
}

/** Changes the carrier assumed in a band. What was edited is dated by the month it was edited in. */
export function changeCarrier(app: AppContext, band: Band, patch: Partial<BandPreset>): void {
  edit(app, STEP, (plan) => {
    const before = plan.coverage.budgets?.[band] ?? BAND_PRESETS[band];
    const asOf = patch.asOf ?? app.now().slice(0, 7);
    return setCarrier(plan, band, { ...withoutBlocks(before, patch), ...patch, asOf });
  });
}

export function resetCarrier(app: AppContext, band: Band): void {
  edit(app, STEP, (plan) => setCarrier(plan, band, null));
}

/** Takes the radii a budget gives for the sites of its technology that have none of their own: one step. */
export function takeBandRadii(app: AppContext, { budget, radii }: BandFacts): void {
  edit(app, STEP, (before) =>
    radii.reduce((plan, { setting, radiusM }) => {
      const within = Math.min(Math.max(radiusM, 1), MAX_RADIUS_M);
      return setTableRadius(plan, `${budget.technology}/${setting}`, within);
    }, before),
  );
}

/** Another bandwidth has other resource blocks. */
function withoutBlocks(carrier: BandPreset, patch: Partial<BandPreset>): BandPreset {
  if (patch.bandwidthMHz === undefined) return carrier;
  const { resourceBlocks: _, ...rest } = carrier;
  return rest;
}
