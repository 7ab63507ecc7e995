import { setQuestion } from '../../commands/optimise';
import { Button } from '../../ui/Button';
import { useApp } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { useOptimise, useOptimiseWords } from './useOptimise';

const BILLION = 1_000_000_000;
const FIRST_BUDGET_VND = 20 * BILLION;
const MOST_PHASES = 12;

/** A budget for each phase of the roll-out; the last one takes what is left. */
export function PhaseBudgets() {
  const app = useApp();
  const { phases, goal } = useOptimiseWords();
  const budgets = useOptimise(({ question }) => question.phaseBudgetsVnd);
  const set = (next: readonly number[]): void => setQuestion(app, { phaseBudgetsVnd: next });
  return (
    <div className="stack tight">
      <span className="strong">{phases.title}</span>
      <p className="small quiet">{phases.hint}</p>
      {budgets.map((budget, at) => (
        <NumberField
          key={at}
          label={phases.budget(at + 1)}
          unit={goal.billion}
          value={budget / BILLION}
          placeholder={phases.rest}
          min={0}
          max={1_000_000}
          onCommit={(billion) =>
            set(budgets.map((each, i) => (i === at ? Math.round((billion ?? 0) * BILLION) : each)))
          }
        />
      ))}
      <div className="actions">
        <Button
          icon="plus"
          disabled={budgets.length >= MOST_PHASES}
          onClick={() => set([...budgets, budgets.at(-1) ?? FIRST_BUDGET_VND])}
        >
          {phases.add}
        </Button>
        {budgets.length > 0 && (
          <Button look="plain" onClick={() => set(budgets.slice(0, -1))}>
            {phases.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
