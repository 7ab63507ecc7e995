import type { FoundCurve } from '../../state/optimise';
import { useWords } from '../AppProvider';
import { useOptimiseWords } from './useOptimise';

/** The same curve as numbers. */
export function CurveTable({ curve: { points } }: { curve: FoundCurve }) {
  const { format } = useWords();
  const { curve: words } = useOptimiseWords();
  const { columns } = words;
  return (
    <details className="more">
      <summary>{words.table}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            {[columns.sites, columns.villages, columns.households, columns.adds, columns.state].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ sites, villages, households, proved }, at) => (
            <tr key={sites}>
              <th scope="row">{format.integer(sites)}</th>
              <td>{format.integer(villages)}</td>
              <td>{format.integer(households)}</td>
              <td>+{format.integer(households - (points[at - 1]?.households ?? 0))}</td>
              <td>{proved ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
