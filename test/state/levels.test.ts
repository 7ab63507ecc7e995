import { expect, it, vi } from 'vitest';
import type { AppContext } from '../../src/commands/appContext';
import { beginDrag, cancelGesture, dragTo } from '../../src/commands/drag';
import { changeModel } from '../../src/commands/editSettings';
import { openPlan } from '../../src/commands/openPlan';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import { startRecompute } from '../../src/state/recompute';
import { createAppStore, setSession } from '../../src/state/store';
import { NO_TERRAIN } from '../../src/state/terrain';
import { aPlan, aSite, aVillage } from '../builders/aPlan';
import { aRidge } from '../builders/aRidge';

const plan = aPlan()
  .withVillages([aVillage('near', [107.24, 21.3]), aVillage('behind', [107.33, 21.3])])
  .withSites([aSite('mast', [107.27, 21.3], { status: 'planned', radiusM: 10_000, heightM: 40 })])
  .build();

function anApp(illustrative: boolean): AppContext {
  const store = createAppStore(emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan'));
  startRecompute(store, createCoverageEngine());
  const app = { store, now: () => '2026-01-02T00:00:00Z', newId: () => 'id' };
  openPlan(app, { ...plan, illustrative });
  return app;
}

const layGround = ({ store }: AppContext, terrain = aRidge()) =>
  setSession(store, { terrain: { ...NO_TERRAIN, terrain, grids: terrain.grids, state: 'ready' } });

const results = (app: AppContext) => app.store.getState().results;
const dead = (app: AppContext) => [...(results(app).coverage?.deadZones ?? [])];

it('says that levels are being computed, never shows another model for them, then follows a drag', async () => {
  const app = anApp(false);
  layGround(app);
  expect(dead(app)).toEqual([]);
  changeModel(app, 'terrain');
  expect(results(app).levels.state).toBe('computing');
  expect(results(app).coverage?.plan.coverage.model).toBe('radius');
  await vi.waitFor(() => expect(results(app).levels.state).toBe('ready'));
  expect(results(app).coverage?.plan.coverage.model).toBe('terrain');
  expect(dead(app)).toEqual([1]);

  beginDrag(app, 'mast');
  dragTo(app, [107.315, 21.3]);
  expect([results(app).levels.state, dead(app)]).toEqual(['ready', [0]]);
  cancelGesture(app);
  expect(dead(app)).toEqual([1]);

  changeModel(app, 'radius');
  expect([results(app).levels.state, dead(app)]).toEqual(['off', []]);
});

it('without ground computes by the formula and counts the paths', async () => {
  const app = anApp(false);
  changeModel(app, 'terrain');
  await vi.waitFor(() => expect(results(app).levels.state).toBe('ready'));
  expect(results(app).levels.fallback).toEqual({ paths: 2, villages: 2 });
  layGround(app);
  await vi.waitFor(() => expect(results(app).levels).toMatchObject({ state: 'ready', fallback: { paths: 0 } }));
  expect(dead(app)).toEqual([1]);
});

it('a made-up plan waits for its made-up relief', async () => {
  const app = anApp(true);
  changeModel(app, 'terrain');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(results(app).levels.state).toBe('computing');
  layGround(app, aRidge({ illustrative: true }));
  await vi.waitFor(() => expect(results(app).levels).toMatchObject({ state: 'ready', illustrative: true }));
});
