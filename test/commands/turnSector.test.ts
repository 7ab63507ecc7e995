import { describe, expect, it } from 'vitest';
import { cancelGesture } from '../../src/commands/drag';
import { changeModel } from '../../src/commands/editSettings';
import { openPlan } from '../../src/commands/openPlan';
import { endTurn, turnSector } from '../../src/commands/turnSector';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { fakeFileContext } from '../fakes/fileContext';

/** One antenna, and one village to the east of it that only an antenna looking its way serves. */
const plan = aPlan()
  .withSite('a', at(107, 21), { status: 'planned', azimuths: '270', beamwidthsDeg: '65' })
  .withVillage('east', at(107.05, 21))
  .build();

describe('an antenna that is turned', () => {
  it('takes the verdicts with it while it is held, and gives them back when it is let be', async () => {
    const app = fakeFileContext();
    openPlan(app, plan);
    changeModel(app, 'empirical');
    const dead = () => app.store.getState().results.coverage?.headline.dead.villages;
    await expect.poll(() => app.store.getState().results.levels.state).toBe('ready');
    expect(dead()).toBe(1);
    const document = app.store.getState().doc.plan;
    turnSector(app, 'a', 0, 90);
    expect(dead()).toBe(0);
    expect(app.store.getState().doc.plan).toBe(document);
    cancelGesture(app);
    expect(dead()).toBe(1);
    turnSector(app, 'a', 0, 90);
    endTurn(app);
    expect(dead()).toBe(0);
    expect(app.store.getState().doc.plan.sites[0]!.azimuths).toBe('90');
  });
});
