import { askFailures } from '../../commands/optimiseReports';
import { goTo, hover } from '../../commands/select';
import { selectDraft, selectHeadline } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { useAppState } from '../AppProvider';
import { useIllustrative, useOptimise, useOptimiser, useOptimiseWords, workOf } from './useOptimise';
import { useSiteName } from './useSiteName';

const MOST_SHOWN = 8;

/** N−1 on the plan on screen: what each single failure would cost. */
export function FailureSection() {
  const app = useOptimiser();
  const { backup: words } = useOptimiseWords();
  const failures = useOptimise((slice) => slice.failures);
  const work = useOptimise(workOf);
  const nameOf = useSiteName();
  const made = useIllustrative();
  const about = useAppState(selectDraft);
  const { covered } = useAppState(selectHeadline);
  const list = failures?.about === about ? failures.failures : null;
  const lost = list?.reduce((sum, { villages }) => sum + villages.length, 0) ?? 0;
  return (
    <section className="inspector-section" aria-label={words.title}>
      <div className="row">
        <h2 className="grow">{words.title}</h2>
        <Button disabled={work !== null} onClick={() => void askFailures(app)}>
          {words.start}
        </Button>
      </div>
      <p className="small quiet">{words.hint}</p>
      {work === 'failures' && <Progress label={words.title} fraction={null} />}
      {list && (
        <div className="stack tight" role="status">
          <p>{list.length === 0 ? words.none(made) : words.once(lost, covered.villages, made)}</p>
          <ul className="lines" aria-label={words.list}>
            {list.slice(0, MOST_SHOWN).map(({ siteId, villages, households }) => {
              const ref = { kind: 'site', id: siteId } as const;
              return (
                <li key={siteId} onMouseEnter={() => hover(app, ref)} onMouseLeave={() => hover(app, null)}>
                  <button type="button" onClick={() => goTo(app, ref)}>
                    {words.worst(nameOf(siteId), villages.length, households)}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
