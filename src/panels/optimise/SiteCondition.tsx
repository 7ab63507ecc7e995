import { lockSites } from '../../commands/optimiseConditions';
import type { Site } from '../../core/plan/site';
import { Segmented } from '../../ui/Segmented';
import { useApp } from '../AppProvider';
import { useOptimise, useOptimiseWords } from './useOptimise';

const LOCKS = ['free', 'in', 'out'] as const;

/** Whether the optimiser may choose these sites; nothing where none of them is planned or a candidate. */
export function SiteCondition({ sites }: { sites: readonly Site[] }) {
  const app = useApp();
  const { conditions } = useOptimiseWords();
  const question = useOptimise((slice) => slice.question);
  const open = sites.filter(({ status }) => status === 'planned' || status === 'candidate');
  const [first] = open;
  if (!first) return null;
  const lockOf = ({ buildLock }: Site) => buildLock ?? 'free';
  const shared = open.every((site) => lockOf(site) === lockOf(first)) ? lockOf(first) : null;
  const label = sites.length === 1 ? conditions.lock : conditions.lockMany(open.length);
  const settled = question.lockPlanned !== 'free' && open.some(({ status }) => status === 'planned');
  return (
    <section className="inspector-section" aria-label={conditions.title}>
      <p className="strong">{conditions.title}</p>
      <div className="row wrap">
        <span className="grow">{label}</span>
        <Segmented
          label={`${conditions.title}: ${label}`}
          options={LOCKS.map((key) => ({ key, name: conditions.locks[key] }))}
          current={shared}
          onChange={(lock) =>
            lockSites(
              app,
              open.map(({ id }) => id),
              lock === 'free' ? null : lock,
            )
          }
        />
      </div>
      <p className="small quiet">{settled ? conditions.byPlanned : conditions.lockHint}</p>
    </section>
  );
}
