import { beginDrag, cancelGesture, dragTo } from '../src/commands/drag';
import { openPlan } from '../src/commands/openPlan';
import { createCoverageEngine } from '../src/core/coverage/coverageEngine';
import type { LngLat } from '../src/core/geo/lngLat';
import type { Plan } from '../src/core/plan/plan';
import { createMapSync } from '../src/map/mapSync';
import { mapView } from '../src/map/mapView';
import { startRecompute } from '../src/state/recompute';
import { createAppStore } from '../src/state/store';
import { aPlan, aSite, aVillage } from '../test/builders/aPlan';
import { at } from '../test/builders/at';
import { seededRandom } from '../test/builders/seededRandom';
import { fakePort } from '../test/map/fakePort';
import type { Row } from './row';

const FRAMES = 400;
const WARM_UP = 100;

/** Script time of one drag frame, from `dragTo` to the end of `mapSync`, before a map that only records. */
export async function run(): Promise<Row[]> {
  return [row(1_500, 6_100, 0.5), row(90_000, 6_100, 2)];
}

function row(villages: number, sites: number, barMs: number): Row {
  const ours = medianFrameMs(randomPlan(villages, sites));
  return {
    id: 'P2',
    job: `one drag frame, ${villages.toLocaleString('en')} villages, ${sites.toLocaleString('en')} sites`,
    ours,
    unit: 'ms',
    peers: {},
    bar: `≤ ${barMs} ms, no setData of villages`,
    met: ours <= barMs,
  };
}

function medianFrameMs(plan: Plan): number {
  const store = createAppStore(plan);
  const app = { store, now: () => '2026-01-01T00:00:00Z', newId: () => 'bench' };
  startRecompute(store, createCoverageEngine());
  openPlan(app, plan);
  const port = fakePort();
  const sync = createMapSync(port);
  const follow = () => sync(mapView(store.getState(), 'light'));
  follow();
  store.subscribe(follow);
  if (!beginDrag(app, 'hand')) throw new Error('p2: the site is not there');
  port.forget();

  const times: number[] = [];
  for (let frame = 0; frame < WARM_UP + FRAMES; frame++) {
    const to = circling(frame);
    const began = performance.now();
    dragTo(app, to);
    if (frame >= WARM_UP) times.push(performance.now() - began);
  }
  if (port.count('setData', 'villages') > 0) throw new Error('p2: a drag replaced the villages');
  if (port.count('setMark', 'villages') === 0) throw new Error('p2: the drag reached no village');
  cancelGesture(app);
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function circling(frame: number): LngLat {
  const angle = frame / 40;
  return at(107.3 + 0.3 * Math.cos(angle), 21.3 + 0.2 * Math.sin(angle));
}

function randomPlan(villages: number, sites: number): Plan {
  const random = seededRandom(2);
  const somewhere = () => at(106.4 + 1.6 * random(), 20.8 + random());
  return aPlan()
    .withVillages(Array.from({ length: villages }, (_, n) => aVillage(`v${n}`, somewhere())))
    .withSites(
      Array.from({ length: sites - 1 }, (_, n) => aSite(`s${n}`, somewhere(), { radiusM: 300 + 1_500 * random() })),
    )
    .withSite('hand', at(107.3, 21.3), { status: 'planned', radiusM: 5_000 })
    .build();
}
