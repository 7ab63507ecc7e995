import { exportScenario, openScenario, removeScenario, renameScenario } from '../../commands/reviewScenarios';
import type { ScenarioRow } from '../../core/review/compareScenarios';
import { Button, IconButton } from '../../ui/Button';
import { useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useReviewWords } from './useReview';

/** One scenario: what it counts to, and what can be done with it. */
export function ScenarioTableRow({ row, isOpen }: { row: ScenarioRow; isOpen: boolean }) {
  const app = useFileApp();
  const { format } = useWords();
  const { scenarios: words } = useReviewWords();
  const { id, name, activeSites, costVnd, costUnknown, headline, redundant, fragile, soleServers } = row;
  const numbers = [headline.dead.villages, headline.dead.households, redundant.villages, fragile.villages, soleServers];
  return (
    <tr data-scenario={name} data-open={isOpen ? '' : undefined} data-dead={headline.dead.villages}>
      <th scope="row">
        {id === '' ? (
          name
        ) : (
          <input
            className="scenario-name"
            aria-label={words.rename(name)}
            defaultValue={name}
            onBlur={({ target }) => target.value !== name && renameScenario(app, id, target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        )}
      </th>
      <td className="number">{format.integer(activeSites)}</td>
      <td className="number">
        {format.decimal(costVnd / 1e9, 1)}
        {costUnknown > 0 && <span className="small quiet"> {words.unknownCost(costUnknown)}</span>}
      </td>
      {numbers.map((count, at) => (
        <td key={at} className="number">
          {format.integer(count)}
        </td>
      ))}
      <td className="scenario-verbs">
        {isOpen ? (
          <span className="small quiet">{words.isOpen}</span>
        ) : (
          <Button aria-label={words.open(name)} onClick={() => openScenario(app, id, words.main)}>
            {words.open('').trim()}
          </Button>
        )}
        {id !== '' && (
          <>
            <IconButton icon="export" label={words.exportOne(name)} onClick={() => void exportScenario(app, id)} />
            <IconButton
              icon="trash"
              label={words.remove(name)}
              disabled={isOpen}
              onClick={() => removeScenario(app, id)}
            />
          </>
        )}
      </td>
    </tr>
  );
}
