import { clearConditions, lockSites, weighVillages } from '../../commands/optimiseConditions';
import { goTo, hover } from '../../commands/select';
import { isCountedVillage } from '../../core/plan/village';
import type { FeatureRef } from '../../state/session';
import { Button, IconButton } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useOptimiseWords } from './useOptimise';

const MOST_SHOWN = 50;

interface Settled extends FeatureRef {
  readonly name: string;
  readonly note: string;
  readonly free: () => void;
}

/** The sites that are settled and the villages that are weighted, each with a way there and a way to free it. */
export function ConditionList() {
  const app = useApp();
  const { conditions } = useOptimiseWords();
  const plan = useAppState((state) => state.doc.plan);
  const lockedTo = (lock: 'in' | 'out'): Settled[] =>
    plan.sites
      .filter(({ status, buildLock }) => buildLock === lock && (status === 'planned' || status === 'candidate'))
      .map(({ id, name }) => ({ kind: 'site', id, name, note: '', free: () => lockSites(app, [id], null) }));
  const weighted = plan.villages
    .filter((village) => (village.priorityWeight ?? 1) !== 1 && isCountedVillage(village))
    .map(({ id, name, priorityWeight = 1 }): Settled => {
      const free = () => weighVillages(app, [id], null);
      return { kind: 'village', id, name, note: conditions.weightOf(priorityWeight), free };
    });
  const groups = [
    { key: 'in', all: lockedTo('in') },
    { key: 'out', all: lockedTo('out') },
    { key: 'weight', all: weighted },
  ] as const;
  const count = groups.reduce((sum, { all }) => sum + all.length, 0);
  return (
    <details className="inspector-section more" data-conditions={count}>
      <summary>{conditions.list(count)}</summary>
      {count === 0 && <p className="small quiet">{conditions.none}</p>}
      {groups.map(({ key, all }) =>
        all.length === 0 ? null : <Group key={key} title={conditions.groups[key](all.length)} all={all} />,
      )}
      {count > 1 && (
        <div className="actions">
          <Button onClick={() => clearConditions(app)}>{conditions.clear}</Button>
        </div>
      )}
    </details>
  );
}

function Group({ title, all }: { title: string; all: readonly Settled[] }) {
  const app = useApp();
  const { inspector } = useWords();
  const { conditions } = useOptimiseWords();
  return (
    <div className="stack tight">
      <p className="small quiet">{title}</p>
      <ul className="lines" aria-label={title}>
        {all.slice(0, MOST_SHOWN).map(({ kind, id, name, note, free }) => (
          <li key={id} onMouseEnter={() => hover(app, { kind, id })} onMouseLeave={() => hover(app, null)}>
            <button type="button" className="clip" onClick={() => goTo(app, { kind, id })}>
              {name}
            </button>
            <span className="quiet">{note}</span>
            <IconButton icon="close" label={conditions.free(name)} onClick={free} />
          </li>
        ))}
        {all.length > MOST_SHOWN && <li className="quiet">{inspector.village.more(all.length - MOST_SHOWN)}</li>}
      </ul>
    </div>
  );
}
