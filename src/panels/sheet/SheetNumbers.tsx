import type { ProgrammeOutcome } from '../../core/coverage/programmeOutcome';
import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';

/** Before and after, each figure with what it is counted of. */
export function SheetNumbers({ outcome }: { readonly outcome: ProgrammeOutcome }) {
  const { format, language } = useWords();
  const { numbers } = sheetWords(language);
  const { start, end } = outcome;
  const count = (key: string, name: string, before: number, after: number) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td data-kpi={`sheet-${key}-before`} data-value={before}>
        {format.integer(before)}
      </td>
      <td data-kpi={`sheet-${key}-after`} data-value={after}>
        {format.integer(after)}
      </td>
      <td>{numbers.change0(after - before)}</td>
    </tr>
  );
  const share = (key: string, name: string, part: 'villages' | 'households') => {
    const [before, after] = [start, end].map(({ covered, total }) => covered[part] / total[part]) as [number, number];
    return (
      <tr key={key}>
        <th scope="row">{name}</th>
        <td>{format.percent(before)}</td>
        <td>{format.percent(after)}</td>
        <td>{numbers.percentPoints(after - before)}</td>
      </tr>
    );
  };
  const { total, points, householdsUnknown } = end;
  return (
    <>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{numbers.title}</th>
            <th scope="col">{numbers.before}</th>
            <th scope="col">{numbers.after}</th>
            <th scope="col">{numbers.change}</th>
          </tr>
        </thead>
        <tbody>
          {count('covered', numbers.covered(total.villages), start.covered.villages, end.covered.villages)}
          {total.villages > 0 && share('village-share', numbers.coveredVillageShare, 'villages')}
          {count(
            'covered-households',
            numbers.coveredHouseholds(total.households),
            start.covered.households,
            end.covered.households,
          )}
          {total.households > 0 && share('household-share', numbers.coveredHouseholdShare, 'households')}
          {count('sites', numbers.sites, start.activeSites, end.activeSites)}
          {points.total > 0 && count('points', numbers.points(points.total), start.points.dead, points.dead)}
        </tbody>
      </table>
      {householdsUnknown.total > 0 && <p className="sheet-note">{numbers.unknown(householdsUnknown.total)}</p>}
    </>
  );
}
