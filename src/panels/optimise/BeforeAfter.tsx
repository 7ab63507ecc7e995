import type { OptimiseAnswer } from '../../core/optimise/answer';
import { useWords } from '../AppProvider';
import { useOptimiseWords } from './useOptimise';

/** Dead zones before and after, as two lines of one picture. */
export function BeforeAfter({ answer }: { answer: OptimiseAnswer }) {
  const { result } = useOptimiseWords();
  const { before, coveredVillages, coveredHouseholds } = answer;
  return (
    <div className="before-after">
      <Line name={result.deadVillages} before={before.deadVillages} won={coveredVillages} />
      <Line name={result.deadHouseholds} before={before.deadHouseholds} won={coveredHouseholds} />
    </div>
  );
}

function Line({ name, before, won }: { name: string; before: number; won: number }) {
  const { format } = useWords();
  const { result } = useOptimiseWords();
  const after = before - won;
  const share = before === 0 ? 0 : after / before;
  const text = `${name}. ${result.before}: ${format.integer(before)}. ${result.after}: ${format.integer(after)}.`;
  return (
    <div>
      <span className="small quiet">{name}</span>
      <span className="meter-track" role="img" aria-label={text}>
        {won > 0 && <i data-part="covered" style={{ flex: `${1 - share} 1 3px` }} />}
        {after > 0 && <i data-part="dead" style={{ flex: `${share} 1 3px` }} />}
      </span>
      <span className="numbers">
        {format.integer(before)} → <b>{format.integer(after)}</b>
      </span>
    </div>
  );
}
