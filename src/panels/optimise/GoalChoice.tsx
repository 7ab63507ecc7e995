import { type ReactNode, useId } from 'react';
import { setQuestion } from '../../commands/optimise';
import type { Goal } from '../../state/optimise';
import { Segmented } from '../../ui/Segmented';
import { useApp } from '../AppProvider';
import { InlineNumber } from './InlineNumber';
import { useOptimise, useOptimiseWords } from './useOptimise';

const BILLION = 1_000_000_000;
const MOST_SITES = 100_000;
const MOST_BILLION = 1_000_000;

/** The question as a sentence with a number in it. */
export function GoalChoice() {
  const app = useApp();
  const { goal: words } = useOptimiseWords();
  const question = useOptimise((slice) => slice.question);
  const { goal, weight, cost } = question;
  const take = (next: Goal) => () => setQuestion(app, { goal: next });
  return (
    <fieldset className="plain-group stack">
      <legend className="unseen">{words.label}</legend>
      <div className="goals">
        <GoalLine
          goal="fewest"
          current={goal}
          onTake={take('fewest')}
          text={cost === 'vnd' ? words.cheapest : words.fewest}
        />
        <GoalLine goal="mostSites" current={goal} onTake={take('mostSites')} text={words.mostSites[weight]}>
          <InlineNumber
            label={words.maxSites}
            value={question.maxSites}
            min={0}
            max={MOST_SITES}
            onFocus={take('mostSites')}
            onCommit={(maxSites) => setQuestion(app, { maxSites })}
          />
          <span>{words.sites}</span>
        </GoalLine>
        <GoalLine goal="mostBudget" current={goal} onTake={take('mostBudget')} text={words.mostSites[weight]}>
          <InlineNumber
            label={words.budget}
            value={question.budgetVnd / BILLION}
            min={0}
            max={MOST_BILLION}
            digits={2}
            onFocus={take('mostBudget')}
            onCommit={(billion) => setQuestion(app, { budgetVnd: Math.round(billion * BILLION) })}
          />
          <span>{words.billion}</span>
        </GoalLine>
      </div>
      <div className="goal-by">
        <span className="small quiet">{goal === 'fewest' ? words.cost : words.weight}</span>
        {goal === 'fewest' ? (
          <Segmented
            label={words.cost}
            options={(['count', 'vnd'] as const).map((key) => ({ key, name: words.costs[key] }))}
            current={cost}
            onChange={(next) => setQuestion(app, { cost: next })}
          />
        ) : (
          <Segmented
            label={words.weight}
            options={(['households', 'villages'] as const).map((key) => ({ key, name: words.weights[key] }))}
            current={weight}
            onChange={(next) => setQuestion(app, { weight: next })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface GoalLineProps {
  readonly goal: Goal;
  readonly current: Goal;
  readonly text: string;
  readonly onTake: () => void;
  readonly children?: ReactNode;
}

function GoalLine({ goal, current, text, onTake, children }: GoalLineProps) {
  const id = useId();
  return (
    <div className="goal" data-on={goal === current ? '' : undefined}>
      <input id={id} type="radio" name="optimise-goal" checked={goal === current} onChange={onTake} />
      <label htmlFor={id}>{text}</label>
      {children}
    </div>
  );
}
