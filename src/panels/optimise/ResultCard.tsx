import { startTransition, useEffect, useRef, useState } from 'react';
import { isAbout } from '../../commands/proposal';
import type { OptimiseAnswer } from '../../core/optimise/answer';
import type { OptimiseWords } from '../../i18n/optimiseWords';
import type { Found } from '../../state/optimise';
import { useAppState } from '../AppProvider';
import { AnswerCode } from './AnswerCode';
import { BeforeAfter } from './BeforeAfter';
import { BuildTable } from './BuildTable';
import { CertificateSection } from './CertificateSection';
import { LeftOut } from './LeftOut';
import { PhaseSummary } from './PhaseSummary';
import { ProposalActions } from './ProposalActions';
import { useOptimiseWords } from './useOptimise';
import { useWorth } from './useWorth';

/** A bound further off than this tells nobody anything. */
const WIDE_GAP = 0.5;

/** The answer: what it is worth, how sure it is, the sites in build order, and what it leaves out. */
export function ResultCard({ found }: { found: Found }) {
  const { result, run, code } = useOptimiseWords();
  const { answer } = found;
  const ref = useRef<HTMLElement>(null);
  const isStale = useAppState(({ doc }) => !isAbout(found, doc.plan) && found.accepted !== doc.plan);
  const isRead = useRead(answer);
  useEffect(() => bringUp(ref.current), [answer]);
  if (answer.code !== 'solved') {
    return (
      <section ref={ref} className="inspector-section result" aria-label={result.title} data-code={answer.code}>
        <h2>{answer.code === 'noDeadZones' ? result.none : result.title}</h2>
        <p role="status">{whyNot(answer, code)}</p>
        <AnswerCode answer={answer} />
        <LeftOut found={found} />
      </section>
    );
  }
  return (
    <>
      <section ref={ref} className="inspector-section result" aria-label={result.title} data-code="solved">
        {isStale && <p className="note">{result.stale}</p>}
        <Verdict found={found} />
        <BeforeAfter answer={answer} />
        {answer.stopped && <p className="note">{answer.stopped === 'cancel' ? run.halted : run.timedOut}</p>}
        <AnswerCode answer={answer} />
        <ProposalActions found={found} />
      </section>
      {isRead && <Details found={found} />}
    </>
  );
}

function Details({ found }: { found: Found }) {
  const { answer } = found;
  return (
    <>
      {answer.order.length > 0 && <BuildTable found={found} />}
      <PhaseSummary answer={answer} />
      <LeftOut found={found} />
      <CertificateSection found={found} />
    </>
  );
}

/** False until the verdict is on screen: the long lists are drawn after it, a slice at a time. */
function useRead(answer: OptimiseAnswer): boolean {
  const [read, setRead] = useState<OptimiseAnswer | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRead(answer)));
    return () => clearTimeout(timer);
  }, [answer]);
  return read === answer;
}

/** Why there is nothing to choose. */
function whyNot({ code, candidates, lockedIn, illustrative }: OptimiseAnswer, words: OptimiseWords['code']): string {
  if (code === 'noDeadZones') return words.noDeadZones(lockedIn.length, illustrative);
  if (code === 'allUnreachable') return words.allUnreachable(candidates, illustrative);
  return code === 'contradiction' ? words.contradiction(illustrative) : words.noCandidates(illustrative);
}

/** Scrolls the panel and nothing around it. */
function bringUp(section: HTMLElement | null): void {
  const scroller = section?.closest('.scroll');
  if (section && scroller)
    scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

function Verdict({ found: { ask, goal, answer } }: { found: Found }) {
  const { result, amount } = useOptimiseWords();
  const worth = useWorth({
    goal,
    cost: ask.cost,
    weight: ask.weight,
    hardshipFactor: ask.hardshipFactor,
    priority: ask.priority,
  });
  const { illustrative: made, order, certificate } = answer;
  const status = answer.status === 'withinGap' && answer.gap > WIDE_GAP ? 'bestFound' : answer.status;
  const costVnd = order.reduce((sum, step) => sum + (step.costVnd ?? 0), 0);
  const independent = certificate?.independent?.length ?? 0;
  return (
    <div className="stack tight" role="status">
      <div className="row wrap">
        <h2 className="result-count" data-kpi="optimise-sites" data-value={order.length}>
          {amount.sites(order.length)}
        </h2>
        <span className="tag" data-status={status} data-value={answer.value} title={worth.long(answer.value)}>
          {result.tag[status]}
        </span>
      </div>
      <p>
        {result.serves({ ...answer, of: answer.before.deadVillages, costVnd, lockedIn: answer.lockedIn.length }, made)}
      </p>
      <p>{result.status(status, answer.gap, answer.candidates, made)}</p>
      {independent > 0 && <p className="small quiet">{result.independent(independent, made)}</p>}
    </div>
  );
}
