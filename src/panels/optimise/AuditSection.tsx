import { askAudit } from '../../commands/optimiseReports';
import type { Audit } from '../../core/optimise/audit';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { useAppState } from '../AppProvider';
import { RefList } from '../inspector/RefList';
import { useIllustrative, useOptimise, useOptimiser, useOptimiseWords, workOf } from './useOptimise';
import { useSiteName } from './useSiteName';

/** Which planned sites are needed, and which villages hang on one of them. */
export function AuditSection() {
  const optimiser = useOptimiser();
  const { audit: words } = useOptimiseWords();
  const audit = useOptimise((slice) => slice.audit);
  const work = useOptimise(workOf);
  const about = useAppState(({ doc }) => doc.plan);
  return (
    <section className="inspector-section" aria-label={words.title}>
      <div className="row">
        <h2 className="grow">{words.title}</h2>
        <Button disabled={work !== null} onClick={() => void askAudit(optimiser)}>
          {words.start}
        </Button>
      </div>
      <p className="small quiet">{words.hint}</p>
      {work === 'audit' && <Progress label={words.title} fraction={null} />}
      {audit?.about === about && <Findings audit={audit.audit} />}
    </section>
  );
}

function Findings({ audit }: { audit: Audit }) {
  const { audit: words } = useOptimiseWords();
  const nameOf = useSiteName();
  const made = useIllustrative();
  const { plannedSites, minimum, proved, redundant, soleServers } = audit;
  if (plannedSites === 0) return <p>{words.nothing(made)}</p>;
  const site = (id: string, note: string) => ({ kind: 'site' as const, id, name: nameOf(id), note });
  return (
    <div className="stack tight" role="status">
      <p data-kpi="audit-minimum" data-value={minimum}>
        {words.needed(minimum, plannedSites, proved, made)}
      </p>
      <p className="strong small">{words.redundant(redundant.length)}</p>
      {redundant.length > 0 && (
        <RefList label={words.redundant(redundant.length)} refs={redundant.map((id) => site(id, ''))} />
      )}
      <p className="strong small">{words.sole(soleServers.length)}</p>
      {soleServers.length > 0 && (
        <RefList
          label={words.sole(soleServers.length)}
          refs={soleServers.map(({ siteId, villages }) => site(siteId, words.soleOf(villages.length)))}
        />
      )}
    </div>
  );
}
