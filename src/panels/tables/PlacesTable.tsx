import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { showPlacesBy } from '../../commands/showList';
import { showPlace } from '../../commands/showPlace';
import { explainWords } from '../../i18n/explainWords';
import { totalsByPlace } from '../../state/insights/totalsByPlace';
import type { PlaceRow } from '../../state/insightTypes';
import { Button } from '../../ui/Button';
import { DataGrid, type GridColumn, type GridSort } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { SearchField } from '../../ui/SearchField';
import { Segmented } from '../../ui/Segmented';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useInsight } from '../useInsight';
import { StartHere } from './StartHere';
import { TableFoot } from './TableFoot';
import { nextSort, searchRows, sortRows } from './tableView';

const ROW_HEIGHT = 36;
const nameOf = ({ name }: PlaceRow): string => name;

const OperatorTable = lazy(async () => ({ default: (await import('./OperatorTable')).OperatorTable }));

/** Dead zones by commune or by former district. A row shows its place on the map. */
export function PlacesTable({ onShow }: { onShow: (place: string) => void }) {
  const app = useApp();
  const words = useWords();
  const { places } = words.tables;
  const by = useAppState((state) => state.session.placesBy);
  const grouping = by === 'operator' ? 'commune' : by;
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const [sort, setSort] = useState<GridSort>({ key: 'dead', direction: -1 });
  const [picked, setPicked] = useState<string | null>(null);
  const all = useInsight((state) => totalsByPlace(state, grouping), grouping);
  const rows = useMemo(() => {
    const found = searchRows(all, asked, nameOf);
    return sortRows(found, sort.direction, (row) => row[sort.key as keyof PlaceRow]);
  }, [all, asked, sort]);
  const columns = useMemo((): readonly GridColumn<PlaceRow>[] => {
    const number = (key: 'villages' | 'dead' | 'deadHouseholds', width: string): GridColumn<PlaceRow> => ({
      key,
      name: places[key],
      width,
      align: 'right',
      cell: (row) => <span className={row[key] === 0 ? 'quiet' : undefined}>{words.format.integer(row[key])}</span>,
    });
    return [
      {
        key: 'name',
        name: places[grouping],
        width: 'minmax(0, 1fr)',
        cell: ({ name }) => <span className="clip">{name || places.unnamed}</span>,
      },
      number('dead', '72px'),
      number('deadHouseholds', '56px'),
      number('villages', '64px'),
    ];
  }, [words, places, grouping]);
  if (all.length === 0) return <StartHere title={places.empty} hint={words.tables.villages.emptyHint} />;
  return (
    <>
      <div className="table-tools">
        <Segmented
          label={places.label}
          current={by}
          onChange={(chosen) => showPlacesBy(app, chosen)}
          options={[
            { key: 'commune', name: places.commune },
            { key: 'formerDistrict', name: places.formerDistrict },
            { key: 'operator', name: explainWords(words.language).operators.name },
          ]}
        />
        {by !== 'operator' && (
          <SearchField label={places.search} clearLabel={words.tables.clearSearch} value={query} onChange={setQuery} />
        )}
      </div>
      {by === 'operator' ? (
        <Suspense fallback={<p className="empty quiet">{words.page.loading}</p>}>
          <OperatorTable />
        </Suspense>
      ) : rows.length === 0 ? (
        <EmptyState title={places.noneFound} />
      ) : (
        <DataGrid
          label={places.label}
          columns={columns}
          rows={rows}
          rowId={nameOf}
          rowHeight={ROW_HEIGHT}
          sort={sort}
          onSort={(key) => setSort(nextSort(sort, key, key === 'name' ? 1 : -1))}
          selected={new Set(picked === null ? [] : [picked])}
          lit={null}
          onPick={({ name }) => {
            setPicked(name);
            showPlace(app, grouping, name);
          }}
          onHover={() => {}}
        />
      )}
      {picked !== null && by !== 'operator' && (
        <div className="selection-bar">
          <span className="grow strong clip">{picked || places.unnamed}</span>
          <Button look="plain" onClick={() => onShow(picked)}>
            {places.list}
          </Button>
        </div>
      )}
      {by !== 'operator' && <TableFoot shown={rows.length} all={all.length} />}
    </>
  );
}
