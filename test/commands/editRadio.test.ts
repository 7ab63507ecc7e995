import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCarrier, changeRadio, resetRadioAssumptions, takeBandRadii } from '../../src/commands/editRadio';
import { radioFacts } from '../../src/commands/radioFacts';
import { undo } from '../../src/commands/undo';
import { resetRadio, setRadio } from '../../src/core/plan/actions/setRadio';
import { siteRadiusM } from '../../src/core/plan/siteRadius';
import { createAppStore } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';

const plan = aPlan().withSite('a', undefined, { technology: '4G', setting: 'mountain' }).build();

function anApp() {
  const store = createAppStore(plan);
  return { store, now: () => '2027-03-05T01:02:03Z', newId: () => 'id', plan: () => store.getState().doc.plan };
}

describe('radio assumptions of a plan', () => {
  it('set to what they are change nothing; set and given back leave no trace', () => {
    const settings = fc.record(
      { thresholdDbm: fc.integer({ min: -120, max: -80 }), sigmaDb: fc.integer({ min: 0, max: 12 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, (patch) => {
        const set = setRadio(plan, patch);
        expect(set.coverage).toMatchObject(patch);
        expect(setRadio(set, patch)).toBe(set);
        expect(resetRadio(set)).toEqual(plan);
      }),
    );
    expect(resetRadio(plan)).toBe(plan);
  });

  it('are one step each, taken back as a whole', () => {
    const app = anApp();
    const before = app.plan();
    changeRadio(app, { thresholdDbm: -105 });
    changeCarrier(app, '900', { powerDbm: 43 });
    expect(app.store.getState().doc.history.past).toHaveLength(2);
    undo(app);
    undo(app);
    expect(app.plan()).toBe(before);
  });

  it('date a carrier by the month it was edited in and give it its own resource blocks', () => {
    const app = anApp();
    changeCarrier(app, '900', { bandwidthMHz: 20 });
    const nine = radioFacts(app.plan().coverage).bands.find(({ band }) => band === '900')!;
    expect(nine.own).toBe(true);
    expect(nine.budget.asOf).toBe('2027-03');
    expect(nine.resourceBlocks).toBe(100);
    resetRadioAssumptions(app);
    expect(app.plan().coverage).toEqual(plan.coverage);
  });

  it('raise the EIRP by what the power rises, and never shorten a radius with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 50 }), fc.integer({ min: 0, max: 8 }), (powerDbm, moreDb) => {
        const app = anApp();
        changeCarrier(app, '1800', { powerDbm });
        const low = radioFacts(app.plan().coverage).bands[2]!;
        changeCarrier(app, '1800', { powerDbm: powerDbm + moreDb });
        const high = radioFacts(app.plan().coverage).bands[2]!;
        expect(high.eirpPerReDbm - low.eirpPerReDbm).toBeCloseTo(moreDb, 9);
        high.radii.forEach(({ radiusM }, i) => {
          expect(radiusM).toBeGreaterThanOrEqual(low.radii[i]!.radiusM);
        });
      }),
    );
  });

  it('give sites without a radius the one of a band, in one step', () => {
    const app = anApp();
    const facts = radioFacts(app.plan().coverage).bands[0]!;
    expect(facts.isDefault).toBe(false);
    takeBandRadii(app, facts);
    const now = app.plan();
    const mountain = facts.radii.find(({ setting }) => setting === 'mountain')!;
    expect(siteRadiusM(now.sites[0]!, now.coverage)).toBe(mountain.radiusM);
    expect(radioFacts(now.coverage).bands[0]!.isDefault).toBe(true);
    expect(app.store.getState().doc.history.past).toHaveLength(1);
  });
});
