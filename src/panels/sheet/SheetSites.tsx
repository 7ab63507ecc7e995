import { radiusDecides } from '../../core/plan/radiusDecides';
import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';
import { operatorName } from '../operators';
import type { SheetListProps } from './SheetPaper';
import { SheetTable } from './SheetTable';

/** The sites in build order; what they add sums to the headline. */
export function SheetSites({ sheet, mostRows }: SheetListProps) {
  const { format, plan: words, language } = useWords();
  const { sites: said } = sheetWords(language);
  const { plan, outcome } = sheet;
  const { start, end, steps } = outcome;
  const byRadius = radiusDecides(plan.coverage);
  const points = start.points.dead - end.points.dead;
  const number = { 'data-number': '' };
  if (steps.length === 0) {
    return (
      <section className="sheet-section">
        <h3>{said.title}</h3>
        <p>{said.none}</p>
      </section>
    );
  }
  const columns = [
    { name: said.order, number: true },
    { name: said.name },
    { name: said.commune },
    { name: said.operator },
    { name: said.status },
    ...(byRadius ? [{ name: said.radius, number: true }] : []),
    { name: said.height, number: true },
    { name: said.adds, number: true },
    { name: said.addsHouseholds, number: true },
    { name: said.left, number: true },
  ];
  return (
    <section className="sheet-section">
      <SheetTable
        title={said.title}
        columns={columns}
        illustrative={plan.illustrative}
        rows={steps}
        mostRows={mostRows}
        row={({ site, radiusM, adds, deadAfter }, at) => (
          <tr data-site={site.id} data-adds={adds.villages} data-adds-households={adds.households}>
            <td {...number}>{format.integer(at + 1)}</td>
            <th scope="row">{site.name}</th>
            <td>{site.commune}</td>
            <td>{site.operator && operatorName(site.operator)}</td>
            <td>{words.status[site.status]}</td>
            {byRadius && <td {...number}>{format.distance(radiusM)}</td>}
            <td {...number}>{site.heightM === undefined ? '' : format.integer(site.heightM)}</td>
            <td {...number}>{format.integer(adds.villages)}</td>
            <td {...number}>{format.integer(adds.households)}</td>
            <td {...number}>{format.integer(deadAfter)}</td>
          </tr>
        )}
        total={
          <tr data-total="">
            <td />
            <th scope="row" colSpan={byRadius ? 6 : 5}>
              {said.total}
            </th>
            <td {...number}>{format.integer(end.covered.villages - start.covered.villages)}</td>
            <td {...number}>{format.integer(end.covered.households - start.covered.households)}</td>
            <td {...number}>{format.integer(end.dead.villages)}</td>
          </tr>
        }
      />
      <p className="sheet-note">
        {said.note} {points > 0 && said.points(points)}
      </p>
    </section>
  );
}
