import type { AppContext } from '../../src/commands/appContext';
import { openPlan } from '../../src/commands/openPlan';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import type { Plan } from '../../src/core/plan/plan';
import { createMapSync } from '../../src/map/mapSync';
import { type MapView, mapView } from '../../src/map/mapView';
import { startRecompute } from '../../src/state/recompute';
import { createAppStore } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';
import { type FakePort, fakePort } from './fakePort';

/** Store, engine and synchroniser around a map that only records. */
export function aScreen(plan: Plan): { app: AppContext; port: FakePort; view: () => MapView } {
  const store = createAppStore(aPlan().build());
  const app: AppContext = { store, now: () => '2026-01-01T00:00:00Z', newId: () => 'new' };
  startRecompute(store, createCoverageEngine());
  openPlan(app, plan);
  const port = fakePort();
  const sync = createMapSync(port);
  const view = () => mapView(store.getState(), 'light');
  sync(view());
  store.subscribe(() => sync(view()));
  return { app, port, view };
}
