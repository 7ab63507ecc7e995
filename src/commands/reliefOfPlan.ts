import type { AppState } from '../state/store';
import type { FileContext } from './fileContext';

/**
 * A plan of made-up places that is computed over terrain gets the made-up relief it was made with, fetched once it is
 * needed. Any other plan waits for height models of its own. Returns the way to stop.
 */
export function startReliefOfPlan(app: FileContext): () => void {
  const look = ({ doc: { plan }, session: { terrain } }: AppState): void => {
    if (plan.coverage.model !== 'terrain' || !plan.illustrative || terrain.state !== 'none') return;
    void import('./terrain').then(({ loadBuiltInTerrain }) => loadBuiltInTerrain(app));
  };
  look(app.store.getState());
  return app.store.subscribe(look);
}
