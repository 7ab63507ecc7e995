import type { OptimiseAnswer } from '../../core/optimise/answer';
import type { BuildStep } from '../../core/optimise/buildOrder';
import { useOptimiseWords } from './useOptimise';

/** What each phase builds, brings and costs. */
export function PhaseSummary({ answer: { order } }: { answer: OptimiseAnswer }) {
  const { phases, result } = useOptimiseWords();
  const last = order.at(-1)?.phase ?? 1;
  if (last < 2) return null;
  const byPhase = Array.from({ length: last }, (_, at) => order.filter(({ phase }) => phase === at + 1));
  return (
    <section className="inspector-section" aria-label={phases.title}>
      <h2>{phases.title}</h2>
      <ol className="stack tight">
        {byPhase.map((steps, at) => (
          <li key={at} className="row wrap">
            <span className="tag">{result.phase(at + 1)}</span>
            <span className="grow">
              {phases.line(steps.length, sum(steps, 'addsVillages'), sum(steps, 'addsHouseholds'))}
            </span>
            <span className="small quiet">{phases.spent(sum(steps, 'costVnd'))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sum(steps: readonly BuildStep[], key: 'addsVillages' | 'addsHouseholds' | 'costVnd'): number {
  return steps.reduce((total, step) => total + (step[key] ?? 0), 0);
}
