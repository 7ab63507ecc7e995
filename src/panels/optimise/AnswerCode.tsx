import type { OptimiseAnswer } from '../../core/optimise/answer';
import { RefList } from '../inspector/RefList';
import { useOptimiseWords } from './useOptimise';
import { useSiteName } from './useSiteName';

/** What the planner should know of the question: limits that allow nothing, conditions that contradict each other. */
export function AnswerCode({ answer: { notices, contradictions } }: { answer: OptimiseAnswer }) {
  const words = useOptimiseWords();
  const nameOf = useSiteName();
  if (notices.length + contradictions.length === 0) return null;
  return (
    <ul className="stack tight">
      {notices.map((notice) => (
        <li key={notice} className="note" data-notice={notice}>
          {words.notices[notice]}
        </li>
      ))}
      {contradictions.map(({ code, ids }) => (
        <li key={code} className="note" data-notice={code}>
          {words.contradictions[code]}.
          <RefList
            label={words.contradictions[code]}
            refs={ids.map((id) => ({ kind: 'site' as const, id, name: nameOf(id), note: '' }))}
          />
        </li>
      ))}
    </ul>
  );
}
