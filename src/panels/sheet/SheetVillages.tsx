import { isCountedVillage, type Village } from '../../core/plan/village';
import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';
import type { SheetListProps } from './SheetPaper';
import { SheetTable } from './SheetTable';

/** Every village the programme is the first to serve, with the site that does. */
export function SheetGained({ sheet, mostRows }: SheetListProps) {
  const { format, language } = useWords();
  const { gained: said } = sheetWords(language);
  const { plan, outcome } = sheet;
  const { start, end, steps } = outcome;
  if (steps.length === 0) return null;
  const rows = steps.flatMap(({ site, villages }) =>
    villages.map((at) => ({ village: plan.villages[at]!, by: site.name })),
  );
  if (rows.length === 0) return <Empty title={said.title} text={said.none} />;
  const columns = [
    { name: said.name },
    { name: said.commune },
    { name: said.households, number: true },
    { name: said.by },
  ];
  return (
    <section className="sheet-section">
      <SheetTable
        title={said.title}
        columns={columns}
        illustrative={plan.illustrative}
        rows={rows}
        mostRows={mostRows}
        row={({ village, by }) => (
          <tr data-gained={village.id}>
            <VillageCells village={village} />
            <td>{by}</td>
          </tr>
        )}
        total={
          <tr data-total="">
            <th scope="row" colSpan={2}>
              {said.total(end.covered.villages - start.covered.villages)}
            </th>
            <td data-number="">{format.integer(end.covered.households - start.covered.households)}</td>
            <td />
          </tr>
        }
      />
    </section>
  );
}

/** What is still dead, and how far it is from signal. */
export function SheetLeft({ sheet, mostRows }: SheetListProps) {
  const { format, language } = useWords();
  const { left: said, gained } = sheetWords(language);
  const { plan, outcome } = sheet;
  const { left, end } = outcome;
  if (end.total.villages + end.points.total === 0) return <Empty title={said.title} text={said.empty} />;
  if (left.length === 0) return <Empty title={said.title} text={said.none(end.total.villages)} />;
  const villageOf = new Map(plan.villages.map((village) => [village.id, village]));
  const nameOf = new Map(plan.sites.map((site) => [site.id, site.name]));
  const columns = [
    { name: gained.name },
    { name: gained.commune },
    { name: gained.households, number: true },
    { name: said.nearest },
    { name: said.missing, number: true },
  ];
  return (
    <section className="sheet-section">
      <SheetTable
        title={said.title}
        columns={columns}
        illustrative={plan.illustrative}
        rows={left}
        mostRows={mostRows}
        row={({ villageId, nearest, missingM }) => (
          <tr data-left={villageId}>
            <VillageCells village={villageOf.get(villageId)!} />
            <td>
              {nearest ? said.away(nameOf.get(nearest.siteId) ?? nearest.siteId, nearest.distanceM) : said.noSite}
            </td>
            <td data-number="">{missingM === null ? '' : format.distance(missingM)}</td>
          </tr>
        )}
        total={
          <tr data-total="">
            <th scope="row" colSpan={2}>
              {gained.total(end.dead.villages)}
            </th>
            <td data-number="">{format.integer(end.dead.households)}</td>
            <td colSpan={2} />
          </tr>
        }
      />
    </section>
  );
}

function VillageCells({ village }: { readonly village: Village }) {
  const { format, plan, language } = useWords();
  const said = sheetWords(language);
  const { name, demandKind, commune, households } = village;
  return (
    <>
      <th scope="row">
        {name}
        {!isCountedVillage(village) && demandKind && (
          <span className="sheet-apart"> ({said.pointMark(plan.demand[demandKind])})</span>
        )}
      </th>
      <td>{commune}</td>
      <td data-number="">{households === undefined ? said.unknown : format.integer(households)}</td>
    </>
  );
}

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="sheet-section">
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}
