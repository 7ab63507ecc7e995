import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { Fragility } from '../../commands/fragility';
import { goTo, hover } from '../../commands/select';
import { showVillages } from '../../commands/showList';
import type { CoverageResult } from '../../core/coverage/result';
import { findSite } from '../../core/plan/findSite';
import { explainWords } from '../../i18n/explainWords';
import { reportedMismatches } from '../../state/insights/reportedMismatches';
import type { VillageList } from '../../state/session';
import { DataGrid, type GridSort } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { SearchField } from '../../ui/SearchField';
import { Segmented } from '../../ui/Segmented';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useInsight } from '../useInsight';
import { StartHere } from './StartHere';
import { TableFoot } from './TableFoot';
import { nextSort } from './tableView';
import { useSettled } from './useSettled';
import { useVillageColumns } from './useVillageColumns';
import { type FoundVillages, MOST_LIVE_VILLAGES, useVillageRows } from './useVillageRows';

const SoleSitesTable = lazy(async () => ({ default: (await import('./SoleSitesTable')).SoleSitesTable }));
const FragileNote = lazy(async () => ({ default: (await import('./FragileNote')).FragileNote }));

const ROW_HEIGHT = 44;
const NOTHING_YET: FoundVillages = { all: [], rows: [] };

interface VillagesTableProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Dead zones, what hangs on one site, all villages, or those where the report and the computation differ. */
export function VillagesTable({ query, onQuery }: VillagesTableProps) {
  const app = useApp();
  const words = useWords();
  const asked = useDeferredValue(query);
  const list = useAppState((state) => state.session.villageList);
  const [fragility, setFragility] = useState<Fragility | null>(null);
  const [bySite, setBySite] = useState(false);
  const [sort, setSort] = useState<GridSort>({ key: 'households', direction: -1 });
  const live = useAppState((state) => state.results.coverage);
  const held = useAppState((state) => state.session.gesture !== null && state.session.gesture.kind !== 'proposal');
  const coverage = useSettled(live, held && (live?.plan.villages.length ?? 0) > MOST_LIVE_VILLAGES);
  const mismatches = useInsight(reportedMismatches);
  const selection = useAppState((state) => state.session.selection);
  const lit = useAppState(({ session }) => (session.hover?.kind === 'village' ? session.hover.id : null));
  const onlySites = useMemo(() => onlySiteNames(coverage, fragility), [coverage, fragility]);
  const found = useVillageRows({ coverage, mismatches, list, onlySites, query: asked, sort });
  const { all, rows } = found ?? NOTHING_YET;
  const selected = useMemo(() => new Set(selection.kind === 'village' ? selection.ids : []), [selection]);
  const columns = useVillageColumns(list);
  const { villages } = words.tables;
  const { fragile } = explainWords(words.language);
  const total = coverage?.plan.villages.length ?? 0;
  if (total === 0) return <StartHere title={villages.empty} hint={villages.emptyHint} />;
  return (
    <>
      <div className="table-tools">
        <Segmented
          label={villages.label}
          current={list}
          onChange={(chosen) => showVillages(app, chosen)}
          options={[
            { key: 'dead', name: villages.dead },
            { key: 'fragile', name: fragile.name },
            { key: 'all', name: `${villages.all} ${words.format.integer(total)}` },
            { key: 'mismatch', name: `${villages.mismatch} ${words.format.integer(mismatches.length)}` },
          ]}
        />
        <SearchField
          label={words.tables.search}
          clearLabel={words.tables.clearSearch}
          value={query}
          onChange={onQuery}
        />
        {list === 'fragile' && all.length > 0 && (
          <Suspense fallback={<p className="note">{fragile.note}</p>}>
            <FragileNote bySite={bySite} onBySite={setBySite} onFound={setFragility} />
          </Suspense>
        )}
        {list === 'mismatch' && all.length > 0 && <p className="note">{villages.mismatchNote}</p>}
      </div>
      {list === 'fragile' && bySite && fragility && fragility.failures.length > 0 ? (
        <Suspense>
          <SoleSitesTable failures={fragility.failures} query={asked} />
        </Suspense>
      ) : found && rows.length === 0 ? (
        <NoRows list={list} searched={all.length > 0} />
      ) : (
        <DataGrid
          label={villages.label}
          columns={columns}
          rows={rows}
          rowId={({ village }) => village.id}
          rowHeight={ROW_HEIGHT}
          sort={sort}
          onSort={(key) => setSort(nextSort(sort, key, key === 'households' ? -1 : 1))}
          selected={selected}
          lit={lit}
          onPick={({ village }) => goTo(app, { kind: 'village', id: village.id })}
          onHover={(row) => hover(app, row && { kind: 'village', id: row.village.id })}
        />
      )}
      {!(list === 'fragile' && bySite) && <TableFoot shown={rows.length} all={all.length} />}
    </>
  );
}

/** The only site of each village that has but one, by its name. */
function onlySiteNames(coverage: CoverageResult | null, found: Fragility | null): ReadonlyMap<string, string> {
  const nameOf = (siteId: string): string => (coverage && findSite(coverage.plan, siteId)?.name) || siteId;
  return new Map([...(found?.siteOf ?? [])].map(([villageId, siteId]) => [villageId, nameOf(siteId)]));
}

function NoRows({ list, searched }: { list: VillageList; searched: boolean }) {
  const { tables, language } = useWords();
  const { villages } = tables;
  if (searched) return <EmptyState title={villages.noneFound} />;
  if (list === 'fragile') return <EmptyState title={explainWords(language).fragile.none} />;
  if (list === 'mismatch') return <EmptyState title={villages.noneMismatch} />;
  return <EmptyState title={villages.noneDead} hint={villages.noneDeadHint} />;
}
