import { askOptimiser } from '../../commands/optimise';
import { priorityOf } from '../../commands/optimiseConditions';
import { cancelOptimise } from '../../commands/optimiseState';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { useAppState } from '../AppProvider';
import { LiveChart } from './LiveChart';
import { useNaming, useOptimise, useOptimiser, useOptimiseWords, workOf } from './useOptimise';
import { useWorth } from './useWorth';

/** Asks, and while the search runs says how far it is and stops it. */
export function RunBar() {
  const optimiser = useOptimiser();
  const naming = useNaming();
  const { run } = useOptimiseWords();
  const work = useOptimise(workOf);
  const hasPlan = useOptimise(({ running }) => running?.work === 'solve' && running.progress.length > 0);
  const wasAsked = useOptimise(({ found }) => found !== null);
  const failure = useOptimise((slice) => slice.failure);
  return (
    <section className="inspector-section run-bar">
      {work === 'solve' && <Live />}
      {failure !== null && (
        <p className="field-error" role="alert">
          {run.failed(failure)}
        </p>
      )}
      {work !== null ? (
        <Button onClick={() => cancelOptimise(optimiser)}>{hasPlan ? run.cancel : run.cancelShort}</Button>
      ) : (
        <Button look="primary" icon="search" onClick={() => void askOptimiser(optimiser, naming)}>
          {wasAsked ? run.again : run.start}
        </Button>
      )}
    </section>
  );
}

function Live() {
  const { run } = useOptimiseWords();
  const running = useOptimise((slice) => slice.running);
  const question = useOptimise((slice) => slice.question);
  const priority = useAppState(({ doc }) => priorityOf(doc.plan));
  const worth = useWorth({ ...question, priority });
  const last = running?.progress.at(-1);
  if (!running || !last) return <Progress label={run.solving} fraction={null} />;
  return (
    <div className="stack tight">
      <LiveChart running={running} worth={worth} />
      <dl className="live-facts">
        <div data-series="value">
          <dt>{run.best}</dt>
          <dd>{worth.long(last.value)}</dd>
        </div>
        <div data-series="bound">
          <dt>{question.goal === 'fewest' ? run.bound : run.boundMost}</dt>
          <dd>{Number.isFinite(last.bound) ? worth.long(last.bound) : '…'}</dd>
        </div>
      </dl>
      <p className="small quiet">
        {run.elapsed(last.seconds)}, {run.gap(last.gap)}
      </p>
    </div>
  );
}
