import { goTo, hover } from '../../commands/select';
import type { RefusalReason } from '../../core/optimise/choices';
import { findVillage } from '../../core/plan/findVillage';
import type { Found } from '../../state/optimise';
import { useApp, useWords } from '../AppProvider';
import { RefList } from '../inspector/RefList';
import { useOptimiseWords } from './useOptimise';
import { useSiteName } from './useSiteName';

const MOST_SHOWN = 200;

/** Who cannot be reached and what is missing, who was left out by the limit, and which places were not considered. */
export function LeftOut({ found: { ask, answer } }: { found: Found }) {
  const app = useApp();
  const { inspector } = useWords();
  const words = useOptimiseWords();
  const nameOf = useSiteName();
  const { unreachable, unserved, refused, candidates, illustrative } = answer;
  const nameOfVillage = (id: string): string => findVillage(ask.plan, id)?.name ?? id;
  const reasons = new Map<RefusalReason, number>();
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return (
    <>
      {unreachable.length > 0 && (
        <details className="inspector-section more" open={answer.code === 'allUnreachable'}>
          <summary data-kpi="optimise-unreachable" data-value={unreachable.length}>
            {words.unreachable.title(unreachable.length)}
          </summary>
          <p className="small quiet">{words.unreachable.note(candidates, illustrative)}</p>
          <ul className="lines far-list">
            {unreachable.slice(0, MOST_SHOWN).map(({ villageId, missingM, missingDb, nearestSiteId }) => {
              const ref = { kind: 'village', id: villageId } as const;
              return (
                <li key={villageId} onMouseEnter={() => hover(app, ref)} onMouseLeave={() => hover(app, null)}>
                  <button type="button" onClick={() => goTo(app, ref)}>
                    {nameOfVillage(villageId)}
                    {nearestSiteId !== null && (
                      <span className="small quiet">{words.unreachable.nearest(nameOf(nearestSiteId))}</span>
                    )}
                  </button>
                  <span className="quiet">
                    {missingDb !== null
                      ? words.unreachable.missingDb(missingDb)
                      : missingM === null
                        ? words.unreachable.unknown
                        : words.unreachable.missing(missingM)}
                  </span>
                </li>
              );
            })}
            {unreachable.length > MOST_SHOWN && (
              <li className="quiet">{inspector.village.more(unreachable.length - MOST_SHOWN)}</li>
            )}
          </ul>
        </details>
      )}
      {unserved.length > 0 && (
        <details className="inspector-section more">
          <summary>{words.unserved(unserved.length)}</summary>
          <RefList
            label={words.unserved(unserved.length)}
            refs={unserved.map((id) => ({ kind: 'village' as const, id, name: nameOfVillage(id), note: '' }))}
          />
        </details>
      )}
      {refused.length > 0 && (
        <details className="inspector-section more">
          <summary>{words.refused.title(refused.length)}</summary>
          <ul className="lines">
            {[...reasons].map(([reason, count]) => (
              <li key={reason}>
                <span>{words.refused[reason]}</span>
                <span className="quiet">{count}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
