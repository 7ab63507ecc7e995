import { setQuestion } from '../../commands/optimise';
import { Switch } from '../../ui/Switch';
import { useApp, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { ExclusionChoice } from './ExclusionChoice';
import { PhaseBudgets } from './PhaseBudgets';
import { useOptimise, useOptimiseWords } from './useOptimise';

const BILLION = 1_000_000_000;

/** What most questions can do without. */
export function MoreConditions() {
  const app = useApp();
  const { inspector } = useWords();
  const { more, goal: goals } = useOptimiseWords();
  const question = useOptimise((slice) => slice.question);
  const { goal, defaultCostVnd } = question;
  return (
    <details className="inspector-section more">
      <summary>{more.title}</summary>
      <div className="stack">
        {goal !== 'fewest' && (
          <NumberField
            label={more.hardship}
            unit={more.times}
            value={question.hardshipFactor}
            placeholder=""
            min={0.1}
            max={100}
            onCommit={(factor) => factor && setQuestion(app, { hardshipFactor: factor })}
          />
        )}
        <NumberField
          label={more.spacing}
          unit={inspector.units.m}
          value={question.minSpacingM}
          placeholder="0"
          min={0}
          max={100_000}
          onCommit={(spacing) => setQuestion(app, { minSpacingM: spacing ?? 0 })}
        />
        <NumberField
          label={more.defaultCost}
          unit={goals.billion}
          value={defaultCostVnd === null ? undefined : defaultCostVnd / BILLION}
          placeholder={more.unknown}
          min={0}
          max={1_000_000}
          onCommit={(billion) =>
            setQuestion(app, { defaultCostVnd: billion === null ? null : Math.round(billion * BILLION) })
          }
        />
        <NumberField
          label={more.timeLimit}
          unit={more.seconds}
          value={question.timeLimitS}
          placeholder=""
          min={1}
          max={3_600}
          onCommit={(seconds) => seconds && setQuestion(app, { timeLimitS: seconds })}
        />
        {goal === 'fewest' && (
          <>
            <Choice
              text={more.mustServe}
              on={question.mustServe}
              onChange={(on) => setQuestion(app, { mustServe: on })}
            />
            <Choice text={more.backup} on={question.backup} onChange={(on) => setQuestion(app, { backup: on })} />
          </>
        )}
        <ExclusionChoice />
        <PhaseBudgets />
      </div>
    </details>
  );
}

function Choice({ text, on, onChange }: { text: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="row">
      <span className="grow">{text}</span>
      <Switch label={text} checked={on} onChange={onChange} />
    </div>
  );
}
