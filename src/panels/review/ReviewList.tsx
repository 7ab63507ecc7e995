import { useEffect, useMemo, useRef, useState } from 'react';
import { priceRejections } from '../../commands/reviewCosts';
import { filteredSites, setReview } from '../../commands/reviewSession';
import { goTo, hover, select, selectSites } from '../../commands/select';
import type { Site } from '../../core/plan/site';
import { DataGrid, type GridSort, type PickHow } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { useApp, useAppState } from '../AppProvider';
import { idsBetween, nextSort, sortRows } from '../tables/tableView';
import { useReview, useReviewWords } from './useReview';
import { useReviewColumns } from './useReviewColumns';

const ROW_HEIGHT = 44;
const idOf = ({ id }: Site): string => id;

/** Sites under review with what each would cost if it were not built. */
export function ReviewList({ sites }: { sites: readonly Site[] }) {
  const app = useApp();
  const { list, filters } = useReviewWords();
  const filter = useReview((session) => session.filter);
  const costs = useReview((session) => session.costs);
  const plan = useAppState((state) => state.doc.plan);
  const network = useAppState((state) => state.session.filter);
  const selection = useAppState((state) => state.session.selection);
  const lit = useAppState(({ session }) => (session.hover?.kind === 'site' ? session.hover.id : null));
  const [sort, setSort] = useState<GridSort>({ key: 'plan', direction: 1 });
  const anchor = useRef(0);
  const known = costs?.about === plan && costs.filter === network ? costs.bySite : null;
  const shown = useMemo(() => filteredSites(sites, filter), [sites, filter]);
  const rows = useMemo(() => {
    if (sort.key === 'site') return sortRows(shown, sort.direction, ({ name }) => name);
    if (sort.key !== 'cost') return shown;
    const lost = (id: string) => known?.get(id)?.lost;
    return sortRows(shown, sort.direction, ({ id }) => {
      const cost = lost(id);
      return cost && cost.households + cost.villageIds.length + cost.pointIds.length;
    });
  }, [shown, sort, known]);
  const picked = useMemo(() => new Set(selection.kind === 'site' ? selection.ids : []), [selection]);

  useEffect(() => setReview(app, { listed: rows.map(idOf) }), [app, rows]);
  useEffect(() => priceRejections(app), [app, plan, network]);

  const pick = (site: Site, index: number, how: PickHow): void => {
    if (how === 'range') return selectSites(app, idsBetween(rows, idOf, anchor.current, index));
    anchor.current = index;
    if (how === 'add') select(app, { kind: 'site', id: site.id }, true);
    else goTo(app, { kind: 'site', id: site.id });
  };
  const actions = useMemo(
    () => ({
      isPicked: (id: string) => picked.has(id),
      onPick: (id: string) => select(app, { kind: 'site', id }, true),
      allPicked: rows.length > 0 && rows.every(({ id }) => picked.has(id)),
      onPickAll: (on: boolean) => selectSites(app, on ? rows.map(idOf) : []),
    }),
    [app, picked, rows],
  );
  const columns = useReviewColumns(actions, known);
  if (rows.length === 0) return <EmptyState title={filters.noneFound} />;
  return (
    <DataGrid
      label={list.label}
      columns={columns}
      rows={rows}
      rowId={idOf}
      rowHeight={ROW_HEIGHT}
      sort={sort}
      onSort={(key) => setSort(nextSort(sort, key, key === 'cost' ? -1 : 1))}
      selected={picked}
      multiple
      lit={lit}
      onPick={pick}
      onHover={(site) => hover(app, site && { kind: 'site', id: site.id })}
    />
  );
}
