import type { Village } from '../../core/plan/village';
import { useWords } from '../AppProvider';

/** What people report, and whether the computation says the same. */
export function ReportedNote({ village, covered }: { village: Village; covered: boolean }) {
  const { inspector, plan, format } = useWords();
  const { reported, reportedAt, reportedSource } = village;
  if (!reported || reported === 'unknown') return null;
  const agrees = (reported === 'served') === covered;
  const when = [reportedSource, reportedAt && format.date(reportedAt)].filter(Boolean).join(', ');
  const what = plan.reported[reported];
  return (
    <div className="note">
      <p>
        <span className="tag" data-tone={reported === 'dead' ? 'dead' : 'covered'}>
          {what}
        </span>{' '}
        {when && <span className="quiet">{when}</span>}
      </p>
      <p>{agrees ? inspector.village.agrees : inspector.village.disagrees}</p>
    </div>
  );
}
