import { freshCandidates } from '../../commands/optimise';
import { useApp, useAppState } from '../AppProvider';
import { useOptimise, useOptimiseWords, workOf } from './useOptimise';

/** How many places there are to choose from, before anything is asked. */
export function MadePlaces() {
  const app = useApp();
  const { from } = useOptimiseWords();
  const making = useOptimise(workOf) === 'candidates';
  const made = useAppState(() => freshCandidates(app));
  return (
    <p className="small quiet grow" role="status" data-kpi="optimise-places" data-value={made ? made.sites.length : ''}>
      {making ? from.making : made ? from.made(made.sites.length) : from.stale}
      {made && made.found > made.sites.length && `; ${from.leftOut(made.found - made.sites.length)}`}
    </p>
  );
}
