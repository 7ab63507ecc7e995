import { useMemo } from 'react';
import { setFilter } from '../commands/view';
import { TECHNOLOGIES, type Technology } from '../core/plan/technology';
import { useApp, useAppState, useWords } from './AppProvider';
import { operatorName, operatorsOf } from './operators';

/** Which networks the headline counts: any, a technology floor, or one operator. */
export function FilterPicker() {
  const app = useApp();
  const { plan: words } = useWords();
  const filter = useAppState((state) => state.session.filter);
  const sites = useAppState((state) => state.doc.plan.sites);
  const operators = useMemo(() => operatorsOf(sites), [sites]);
  const value = filter.operator ? `operator:${filter.operator}` : (filter.technology ?? 'any');
  const change = (chosen: string): void => {
    const operator = chosen.startsWith('operator:') ? chosen.slice('operator:'.length) : null;
    const technology = TECHNOLOGIES.find((each) => each === chosen) ?? null;
    setFilter(app, { operator, technology });
  };
  const floors: readonly Technology[] = ['3G', '4G', '5G'];
  return (
    <select
      className="filter-select"
      aria-label={words.filter.label}
      value={value}
      onChange={(event) => change(event.target.value)}
    >
      <option value="any">{words.filter.any}</option>
      <optgroup label={words.filter.technologies}>
        {floors.map((floor) => (
          <option key={floor} value={floor}>
            {words.filter.technology(floor)}
          </option>
        ))}
      </optgroup>
      {operators.length > 0 && (
        <optgroup label={words.filter.operators}>
          {operators.map((operator) => (
            <option key={operator} value={`operator:${operator}`}>
              {words.filter.operator(operatorName(operator))}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
