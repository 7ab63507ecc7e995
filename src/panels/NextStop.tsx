import { goToProgramme } from '../commands/programme';
import { programmeOf, programmePosition } from '../core/plan/programme';
import { selectDraft } from '../state/selectors';
import { useApp, useAppState, useWords } from './AppProvider';
import { stopName } from './stopName';
import { useInsight } from './useInsight';

/** Beside the headline: what the next stop of the programme gives. A click goes there. */
export function NextStop() {
  const app = useApp();
  const words = useWords();
  const plan = useAppState(selectDraft);
  const stops = useInsight((insights, state) => insights.nextStops(state));
  const position = programmePosition(plan, programmeOf(plan)) ?? 0;
  const next = stops.find((stop) => stop.position > position);
  if (!next) return null;
  return (
    <button type="button" className="headline-next" onClick={() => goToProgramme(app, next.position)}>
      <span>{stopName(words, stops, next)}</span>
      <b data-none={next.deadVillages === 0 ? '' : undefined}>{words.format.integer(next.deadVillages)}</b>
    </button>
  );
}
