import { describe, expect, it } from 'vitest';
import {
  applyCalibration,
  compareMeasurements,
  openMeasurements,
  removeCalibration,
} from '../../src/commands/measurements';
import { openPlan } from '../../src/commands/openPlan';
import { undo } from '../../src/commands/undo';
import { createPropagation } from '../../src/core/coverage/levels/createPropagation';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { aPlan } from '../builders/aPlan';
import { fakeFileContext } from '../fakes/fileContext';

const plan = aPlan()
  .withSite('s1', [107, 21], { name: 'Trạm Một' })
  .withSite('s2', [107.5, 21], { name: 'Trạm Hai' })
  .build();

/** Rows that measure what the formula gives, and so many dB more. */
function drive(siteAt: 0 | 1, moreDb: number, named: boolean): string {
  const site = plan.sites[siteAt]!;
  const radio = createPropagation(null)
    .rulesFor({ ...plan.coverage, model: 'empirical' })
    .radioOf(site);
  return Array.from({ length: 20 }, (_, i) => {
    const [lng, lat] = [site.position![0] + 0.004 * (i + 1), site.position![1]];
    return `${lat},${lng.toFixed(6)},${(radio.levelDbm(lng, lat) + moreDb).toFixed(4)},${named ? site.name : ''}`;
  }).join('\n');
}

async function compared(text: string) {
  const app = fakeFileContext();
  openPlan(app, plan);
  await openMeasurements(app, new File([`lat,lon,rsrp,site\n${text}\n`], 'đo.csv'));
  return { app, slice: () => app.store.getState().session.measurements! };
}

describe('measured levels beside modelled ones', () => {
  it('give the bias and RMSE of each site and of all', async () => {
    const { slice } = await compared(`${drive(0, -6, true)}\n${drive(1, 2, true)}`);
    const { total, sites, unmatched } = slice().comparison!;
    expect(unmatched).toBe(0);
    expect(Object.fromEntries(sites.map(({ siteId, biasDb }) => [siteId, Math.round(biasDb)]))).toEqual({
      s1: 6,
      s2: -2,
    });
    expect(total.points).toBe(40);
    expect(total.biasDb).toBeCloseTo(2, 2);
    expect(total.rmseDb).toBeCloseTo(Math.sqrt(20), 2);
  });

  it('find the nearest strong site when they name none, and count those no site is near', async () => {
    const { slice } = await compared(`${drive(0, -6, false)}\n25,107,-90,\n21,107.01,-90,Trạm không có`);
    expect(slice().comparison!.sites).toMatchObject([{ siteId: 's1', points: 20 }]);
    expect(slice().comparison!.unmatched).toBe(2);
  });

  it('give a calibration to the plan in one step, which leaves no bias, is written to the file and can be taken back', async () => {
    const { app, slice } = await compared(drive(0, -6, true));
    const { offset } = slice().comparison!;
    expect(offset!.offsetDb).toBeCloseTo(-6, 3);
    const before = app.store.getState().doc.plan;
    applyCalibration(app, offset!, 'Đo tháng 11');
    const { calibration } = app.store.getState().doc.plan.coverage;
    expect(calibration).toMatchObject({ name: 'Đo tháng 11', model: 'empirical', asOf: '2026-01', points: 20 });
    await compareMeasurements(app);
    expect(slice().comparison!.total.biasDb).toBeCloseTo(6, 3);
    const { writePlan } = await import('../../src/io/planGeojson/writePlan');
    const again = readPlan(writePlan(app.store.getState().doc.plan));
    expect(again.plan?.coverage.calibration).toEqual(calibration);
    removeCalibration(app);
    expect(app.store.getState().doc.plan.coverage).toEqual(before.coverage);
    undo(app);
    undo(app);
    expect(app.store.getState().doc.plan).toBe(before);
  });
});
