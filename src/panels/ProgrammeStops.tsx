import { goToProgramme } from '../commands/programme';
import { programmeOf, programmePosition } from '../core/plan/programme';
import { selectDraft } from '../state/selectors';
import { useApp, useAppState, useWords } from './AppProvider';
import { stopName } from './stopName';
import { useStopOutcomes } from './useStopOutcomes';

/** The dated stops below the line. */
export function ProgrammeStops({ planned }: { planned: number }) {
  const app = useApp();
  const words = useWords();
  const draft = useAppState(selectDraft);
  const stops = useStopOutcomes();
  const position = programmePosition(draft, programmeOf(draft));
  const title = (at: number): string => {
    if (at === 0) return words.plan.programme.existing;
    return at <= planned ? words.plan.programme.planned(at) : words.plan.programme.candidates(at - planned);
  };
  return (
    <ul className="programme-stops">
      {stops.map((stop) => (
        <li key={stop.key}>
          <button
            type="button"
            aria-current={stop.position === position}
            onClick={() => goToProgramme(app, stop.position)}
          >
            <b>{title(stop.position)}</b>
            {stop.position > planned && stop.date === null ? null : stopName(words, stops, stop)}
          </button>
        </li>
      ))}
    </ul>
  );
}
