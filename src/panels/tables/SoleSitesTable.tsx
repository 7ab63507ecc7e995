import { useMemo, useState } from 'react';
import type { Fragility } from '../../commands/fragility';
import { goTo, hover } from '../../commands/select';
import { findSite } from '../../core/plan/findSite';
import { worthWords } from '../../i18n/worthWords';
import { DataGrid, type GridColumn, type GridSort } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { useApp, useAppState, useWords } from '../AppProvider';
import { TableFoot } from './TableFoot';
import { nextSort, searchRows, sortRows } from './tableView';

interface SoleSite {
  readonly siteId: string;
  readonly name: string;
  readonly places: number;
  readonly households: number;
}

/** N−1: the sites that serve some place alone, and what stops with each. */
export function SoleSitesTable({ failures, query }: { failures: Fragility['failures']; query: string }) {
  const app = useApp();
  const { format, tables, language } = useWords();
  const said = worthWords(language).fragile;
  const plan = useAppState((state) => state.doc.plan);
  const selection = useAppState((state) => state.session.selection);
  const lit = useAppState(({ session }) => (session.hover?.kind === 'site' ? session.hover.id : null));
  const [sort, setSort] = useState<GridSort>({ key: 'households', direction: -1 });
  const all = useMemo(
    () =>
      failures.map(({ siteId, villages, households }): SoleSite => {
        return { siteId, name: findSite(plan, siteId)?.name ?? siteId, places: villages.length, households };
      }),
    [failures, plan],
  );
  const rows = useMemo(() => {
    const found = searchRows(all, query, ({ name }) => name);
    return sortRows(found, sort.direction, (row) => row[sort.key as keyof SoleSite]);
  }, [all, query, sort]);
  const selected = useMemo(() => new Set(selection.kind === 'site' ? selection.ids : []), [selection]);
  const columns = useMemo(
    (): readonly GridColumn<SoleSite>[] => [
      {
        key: 'name',
        name: said.site,
        width: 'minmax(0, 1fr)',
        cell: ({ name }) => (
          <div className="clip" title={name}>
            {name}
          </div>
        ),
      },
      {
        key: 'places',
        name: said.lostPlaces,
        width: '56px',
        align: 'right',
        cell: ({ places }) => format.integer(places),
      },
      {
        key: 'households',
        name: said.lostHouseholds,
        width: '56px',
        align: 'right',
        cell: ({ households }) => format.integer(households),
      },
    ],
    [said, format],
  );
  if (rows.length === 0) return <EmptyState title={tables.sites.noneFound} />;
  return (
    <>
      <DataGrid
        label={said.sitesLabel}
        columns={columns}
        rows={rows}
        rowId={({ siteId }) => siteId}
        rowHeight={36}
        sort={sort}
        onSort={(key) => setSort(nextSort(sort, key, key === 'name' ? 1 : -1))}
        selected={selected}
        lit={lit}
        onPick={({ siteId }) => goTo(app, { kind: 'site', id: siteId })}
        onHover={(row) => hover(app, row && { kind: 'site', id: row.siteId })}
      />
      <TableFoot shown={rows.length} all={all.length} />
    </>
  );
}
