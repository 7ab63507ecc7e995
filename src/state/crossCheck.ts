import { passesFilter } from '../core/coverage/passesFilter';
import type { CoverageResult } from '../core/coverage/result';
import type { Polygons } from '../core/geo/polygons';
import type { Plan } from '../core/plan/plan';
import type { Village } from '../core/plan/village';
import { villageColumns } from '../core/plan/villageColumns';
import type { CheckAnswer, CheckVillages, Ground } from '../workers/check';
import type { CheckThread } from '../workers/checkThread';
import { sitesInForce } from './sitesInForce';
import { type AppState, type AppStore, setResults } from './store';

/** Land known to the map, and the box it is known in. */
export interface KnownLand {
  readonly polygons: Polygons;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

const QUIET_MS = 250;

/**
 * After opening a plan and after each drop, has Turf answer the same question in a thread, and measures the covered
 * ground. The only writer of `results.turf` and `results.area`; null in the models that compute levels, of which buffers
 * know nothing. Nothing is asked while the hand holds something; a
 * shown proposal stands still.
 */
export function startCrossCheck(store: AppStore, thread: CheckThread, land: KnownLand | null): () => void {
  let asked: CoverageResult | null = null;
  let sentVillages: readonly Village[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    const { results, session } = store.getState();
    const { coverage } = results;
    if (!coverage || isHeld(session)) return;
    const { plan } = coverage;
    asked = coverage;
    if (plan.coverage.model !== 'radius') return setResults(store, { turf: null, area: null });
    thread.ask({
      villages: sentVillages === plan.villages ? null : checkVillages(plan.villages),
      sites: activeNumbers(coverage),
      coverCounts: coverage.coverCounts.slice(),
      ground: groundOf(plan, land),
    });
    sentVillages = plan.villages;
    setResults(store, { turf: { plan, state: 'running', fraction: 0, deadVillages: 0, differing: [] } });
  };

  thread.onAnswer = (answer) => {
    if (asked?.plan.coverage.model === 'radius') take(store, asked.plan, answer);
  };
  const later = (state: AppState): void => {
    if (isHeld(state.session) || !state.results.coverage) return clearTimeout(timer);
    if (asked === state.results.coverage) return;
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.results.coverage !== before.results.coverage || state.session.gesture !== before.session.gesture)
      later(state);
  });
  later(store.getState());
  return () => {
    clearTimeout(timer);
    unsubscribe();
    thread.end();
  };
}

function isHeld({ gesture }: AppState['session']): boolean {
  return gesture !== null && gesture.kind !== 'proposal';
}

function take(store: AppStore, plan: Plan, answer: CheckAnswer): void {
  if (answer.type === 'area') return setResults(store, { area: { plan, ...answer.area } });
  const turf = { plan, fraction: 1, deadVillages: 0, differing: [] };
  if (answer.type === 'progress') {
    setResults(store, { turf: { ...turf, state: 'running', fraction: answer.fraction } });
  } else if (answer.type === 'failed') {
    setResults(store, { turf: { ...turf, state: 'failed' } });
  } else {
    const { deadVillages, differing } = answer.turf;
    const named = differing.map(({ village, edgeShare }) => ({ villageId: plan.villages[village]!.id, edgeShare }));
    setResults(store, { turf: { ...turf, state: 'done', deadVillages, differing: named } });
  }
}

function checkVillages(villages: readonly Village[]): CheckVillages {
  const { lngDeg, latDeg, counted } = villageColumns(villages);
  const positions = new Float64Array(2 * villages.length);
  for (let at = 0; at < villages.length; at++) {
    positions[2 * at] = lngDeg[at]!;
    positions[2 * at + 1] = latDeg[at]!;
  }
  return { positions, counted };
}

function activeNumbers({ plan, filter }: CoverageResult) {
  const { active, radiusM } = sitesInForce(plan.sites, plan.coverage);
  const positions = new Float64Array(2 * active.length);
  const radiiM = new Float64Array(active.length);
  let end = 0;
  for (let at = 0; at < active.length; at++) {
    const site = plan.sites[at]!;
    if (!active[at] || !site.position || !passesFilter(site, filter)) continue;
    positions[2 * end] = site.position[0];
    positions[2 * end + 1] = site.position[1];
    radiiM[end++] = radiusM[at]!;
  }
  return { positions: positions.slice(0, 2 * end), radiiM: radiiM.slice(0, end) };
}

/** Land counts only where it is known: when every village lies in the box of the known land. */
function groundOf(plan: Plan, land: KnownLand | null): Ground {
  const boundaries = plan.areas.filter((area) => area.areaKind === 'boundary').flatMap((area) => area.polygons);
  const boundary = boundaries.length > 0 ? boundaries : null;
  if (!land) return { land: null, boundary };
  const [west, south, east, north] = land.bounds;
  const { lngDeg, latDeg } = villageColumns(plan.villages);
  const inside = lngDeg.every((lng, at) => lng >= west && lng <= east && latDeg[at]! >= south && latDeg[at]! <= north);
  return { land: inside && plan.villages.length > 0 ? land.polygons : null, boundary };
}
