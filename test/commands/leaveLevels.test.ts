import { expect, it, vi } from 'vitest';
import type { AppContext } from '../../src/commands/appContext';
import { changeModel } from '../../src/commands/editSettings';
import { leaveLevels, modelBefore } from '../../src/commands/leaveLevels';
import { openPlan } from '../../src/commands/openPlan';
import { undo } from '../../src/commands/undo';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import { startRecompute } from '../../src/state/recompute';
import { selectHeadlineStale } from '../../src/state/selectors';
import { createAppStore } from '../../src/state/store';
import { aPlan, aSite, aVillage } from '../builders/aPlan';

const plan = aPlan()
  .withVillages([aVillage('near', [107.24, 21.3])])
  .withSites([aSite('mast', [107.27, 21.3], { radiusM: 10_000, heightM: 40 })])
  .build();

function anApp(opened = plan): AppContext {
  const store = createAppStore(emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan'));
  startRecompute(store, createCoverageEngine());
  const app = { store, now: () => '2026-01-02T00:00:00Z', newId: () => 'id' };
  openPlan(app, opened);
  return app;
}

const model = ({ store }: AppContext) => store.getState().doc.plan.coverage.model;
const isStale = ({ store }: AppContext) => selectHeadlineStale(store.getState());
const isReady = (app: AppContext) => vi.waitFor(() => expect(app.store.getState().results.levels.state).toBe('ready'));

it('the headline is stale until its levels are ready', async () => {
  const app = anApp();
  expect(isStale(app)).toBe(false);
  changeModel(app, 'empirical');
  expect(isStale(app)).toBe(true);
  await isReady(app);
  expect(isStale(app)).toBe(false);
});

it('giving up takes back the step that asked for them, and its numbers are those on screen', () => {
  const app = anApp();
  const before = app.store.getState().results.coverage?.headline;
  changeModel(app, 'terrain');
  expect(modelBefore(app.store.getState())).toBe('radius');
  leaveLevels(app);
  expect(app.store.getState().doc.plan).toBe(plan);
  expect(isStale(app)).toBe(false);
  expect(app.store.getState().results.coverage?.headline).toEqual(before);
});

it('goes back to a model that computes levels too', async () => {
  const app = anApp();
  changeModel(app, 'empirical');
  await isReady(app);
  changeModel(app, 'terrain');
  expect(modelBefore(app.store.getState())).toBe('empirical');
  leaveLevels(app);
  expect(model(app)).toBe('empirical');
  await isReady(app);
});

it('a plan that was opened with levels goes to the radius, as one step', () => {
  const app = anApp({ ...plan, coverage: { ...plan.coverage, model: 'terrain' } });
  expect(isStale(app)).toBe(true);
  leaveLevels(app);
  expect([model(app), isStale(app)]).toEqual(['radius', false]);
  undo(app);
  expect(model(app)).toBe('terrain');
});
