import { goToProgramme } from '../commands/programme';
import { programmeOf, programmePosition } from '../core/plan/programme';
import { selectDraft } from '../state/selectors';
import { useApp, useAppState, useWords } from './AppProvider';
import { useStopOutcomes } from './useStopOutcomes';

/** Beside the headline: what the next stop of the programme gives. A click goes there. */
export function NextStop() {
  const app = useApp();
  const words = useWords();
  const plan = useAppState(selectDraft);
  const stops = useStopOutcomes();
  const programme = programmeOf(plan);
  const position = programmePosition(plan, programme) ?? 0;
  const end = programme.planned.length;
  const next = stops.find((stop) => stop.position > position);
  if (!next) return null;
  return (
    <button type="button" className="headline-next" onClick={() => goToProgramme(app, next.position)}>
      <span>{next.position > end ? words.plan.programme.proposed : words.plan.programme.afterUndated}</span>
      <b data-none={next.deadVillages === 0 ? '' : undefined}>{words.format.integer(next.deadVillages)}</b>
    </button>
  );
}
