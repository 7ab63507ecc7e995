import { exportScenario, openScenario, removeScenario, renameScenario } from '../../commands/reviewScenarios';
import { Button, IconButton } from '../../ui/Button';
import { useFileApp } from '../importing/useFileApp';
import { useReviewWords } from './useReview';

interface ScenarioHeadProps {
  /** '' for the plan itself while there is no variant open. */
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
}

/** The name of a scenario, to be changed in place, and what can be done with it. */
export function ScenarioHead({ id, name, isOpen }: ScenarioHeadProps) {
  const app = useFileApp();
  const { scenarios: words } = useReviewWords();
  return (
    <th scope="col" data-scenario={name} data-open={isOpen ? '' : undefined}>
      <div className="scenario-head">
        {id === '' ? (
          <span className="strong">{name}</span>
        ) : (
          <input
            key={name}
            className="scenario-name strong"
            aria-label={words.rename(name)}
            defaultValue={name}
            onBlur={({ target }) => target.value !== name && renameScenario(app, id, target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        )}
        <div className="row">
          {isOpen ? (
            <span className="small quiet grow">{words.isOpen}</span>
          ) : (
            <Button aria-label={words.open(name)} onClick={() => openScenario(app, id, words.main)}>
              {words.open('').trim()}
            </Button>
          )}
          {id !== '' && (
            <IconButton icon="export" label={words.exportOne(name)} onClick={() => void exportScenario(app, id)} />
          )}
          {id !== '' && !isOpen && (
            <IconButton icon="trash" label={words.remove(name)} onClick={() => removeScenario(app, id)} />
          )}
        </div>
      </div>
    </th>
  );
}
