import { selectHeadline } from '../state/selectors';
import { useAppState, useWords } from './AppProvider';

/** The same number by another way, shown while the two speak of the same plan. */
export function TurfCheck() {
  const { plan: words } = useWords();
  const turf = useAppState((state) => state.results.turf);
  const coverage = useAppState((state) => state.results.coverage);
  const { dead } = useAppState(selectHeadline);
  if (!turf || turf.plan !== coverage?.plan) return null;
  if (turf.state === 'failed') return <span className="quiet">{words.turf.failed}</span>;
  if (turf.state === 'running') return <span className="quiet">{words.turf.running(turf.fraction)}</span>;
  const same = turf.deadVillages === dead.villages;
  const more = turf.differing.length > 0 ? ` ${words.turf.differing(turf.differing.length)}` : '';
  return (
    <span title={`${words.turf.explain}.${more}`}>
      {(same ? words.turf.same : words.turf.differs)(turf.deadVillages, dead.villages)}
    </span>
  );
}
