import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { switchSitesOn } from '../../commands/editSites';
import { goTo, hover, select, selectSites } from '../../commands/select';
import { setMode } from '../../commands/view';
import type { SiteStatus } from '../../core/plan/site';
import { selectDraft } from '../../state/selectors';
import { IconButton } from '../../ui/Button';
import { DataGrid, type GridSort, type PickHow } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { SearchField } from '../../ui/SearchField';
import { useApp, useAppState, useWords } from '../AppProvider';
import { SelectionBar } from './SelectionBar';
import { StartHere } from './StartHere';
import { StatusFilter } from './StatusFilter';
import { StatusSwitches } from './StatusSwitches';
import type { SiteRow } from './siteRows';
import { TableFoot } from './TableFoot';
import { idsBetween, nextSort } from './tableView';
import { useSettled } from './useSettled';
import { useSiteColumns } from './useSiteColumns';
import { type FoundSites, useSiteRows } from './useSiteRows';

const ROW_HEIGHT = 44;
const NO_SITES: FoundSites = { all: [], rows: [] };
const idOf = ({ site }: SiteRow): string => site.id;

/** Every site with its switch; several can be picked for a batch edit. */
export function SitesTable() {
  const app = useApp();
  const words = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const [status, setStatus] = useState<SiteStatus | null>(null);
  const [sort, setSort] = useState<GridSort>({ key: 'programme', direction: 1 });
  const anchor = useRef(0);
  const held = useAppState((state) => state.session.gesture?.kind === 'drag');
  const plan = useSettled(useAppState(selectDraft), held);
  const selection = useAppState((state) => state.session.selection);
  const lit = useAppState(({ session }) => (session.hover?.kind === 'site' ? session.hover.id : null));
  const found = useSiteRows({ plan, status, query: asked, sort });
  const { all, rows } = found ?? NO_SITES;
  const selected = useMemo(() => new Set(selection.kind === 'site' ? selection.ids : []), [selection]);
  const { sites } = words.tables;

  const pick = ({ site }: SiteRow, index: number, how: PickHow): void => {
    if (how === 'range') return selectSites(app, idsBetween(rows, idOf, anchor.current, index));
    anchor.current = index;
    if (how === 'add') select(app, { kind: 'site', id: site.id }, true);
    else goTo(app, { kind: 'site', id: site.id });
  };
  const actions = useMemo(
    () => ({
      allPicked: rows.length > 0 && rows.every(({ site }) => selected.has(site.id)),
      onPickAll: (on: boolean) => selectSites(app, on ? rows.map(idOf) : []),
      isPicked: (id: string) => selected.has(id),
      onPick: (id: string) => select(app, { kind: 'site', id }, true),
      onSwitch: (id: string, on: boolean) => switchSitesOn(app, [id], on),
    }),
    [rows, selected, app],
  );
  const columns = useSiteColumns(actions);

  if (plan.sites.length === 0) return <StartHere title={sites.empty} hint={sites.emptyHint} />;
  return (
    <>
      <div className="table-tools">
        <StatusSwitches />
        <div className="row">
          <div className="grow">
            <SearchField
              label={words.tables.searchSites}
              clearLabel={words.tables.clearSearch}
              value={query}
              onChange={setQuery}
            />
          </div>
          <StatusFilter status={status} onStatus={setStatus} />
          <IconButton icon="plus" label={sites.add} onClick={() => setMode(app, 'addSite')} />
        </div>
      </div>
      {found && rows.length === 0 ? (
        <EmptyState title={sites.noneFound} />
      ) : (
        <DataGrid
          label={sites.label}
          columns={columns}
          rows={rows}
          rowId={idOf}
          rowHeight={ROW_HEIGHT}
          sort={sort}
          onSort={(key) => setSort(nextSort(sort, key))}
          selected={selected}
          multiple
          lit={lit}
          onPick={pick}
          onHover={(row) => hover(app, row && { kind: 'site', id: row.site.id })}
        />
      )}
      {selected.size > 1 && <SelectionBar count={selected.size} />}
      <TableFoot shown={rows.length} all={all.length} />
    </>
  );
}
