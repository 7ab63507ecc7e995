import type { JobRunner } from '../workers/job';
import { type AppState, type AppStore, setResults } from './store';

const QUIET_MS = 200;

/**
 * Has the user's areas buffered, intersected and measured in a thread whenever they, the sites or the coverage changed.
 * The only writer of `results.areaFacts`. A plan without areas asks nothing.
 */
export function startMeasuringAreas(store: AppStore, jobs: JobRunner): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;

  const ask = async (): Promise<void> => {
    const { coverage } = store.getState().results;
    if (!coverage) return;
    const { areas, sites, villages } = coverage.plan;
    running?.abort();
    if (areas.length === 0) return setResults(store, { areaFacts: new Map() });
    running = new AbortController();
    const { signal } = running;
    const covered = Uint8Array.from(coverage.coverCounts.subarray(0, villages.length), (count) => (count > 0 ? 1 : 0));
    const movable = sites.filter((site) => site.status === 'planned' || site.status === 'candidate');
    const facts = await jobs
      .run('areaFacts', { areas, sites: movable, villages, covered }, { signal })
      .catch(() => null);
    if (facts && !signal.aborted) setResults(store, { areaFacts: new Map(facts.map((each) => [each.areaId, each])) });
  };
  const later = (state: AppState, before: AppState): void => {
    const { coverage } = state.results;
    if (state.session.gesture || coverage === before.results.coverage || !coverage) return;
    if (coverage.plan.areas.length === 0 && state.results.areaFacts.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  };
  const unsubscribe = store.subscribe(later);
  return () => {
    clearTimeout(timer);
    running?.abort();
    unsubscribe();
  };
}
