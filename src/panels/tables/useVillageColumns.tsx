import { useMemo } from 'react';
import { explainWords } from '../../i18n/explainWords';
import type { Words } from '../../i18n/words';
import type { VillageList } from '../../state/session';
import type { GridColumn } from '../../ui/DataGrid';
import { useWords } from '../AppProvider';
import { Sign } from '../Sign';
import type { VillageRow } from './villageRows';

export function useVillageColumns(list: VillageList): readonly GridColumn<VillageRow>[] {
  const words = useWords();
  return useMemo(() => columnsOf(words, list), [words, list]);
}

function columnsOf(words: Words, list: VillageList): readonly GridColumn<VillageRow>[] {
  const { villages } = words.tables;
  const columns: GridColumn<VillageRow>[] = [
    { key: 'name', name: villages.name, width: 'minmax(0, 1fr)', cell: (row) => <NameCell row={row} words={words} /> },
    {
      key: 'households',
      name: villages.households,
      width: '80px',
      align: 'right',
      cell: ({ village }) =>
        village.households === undefined ? (
          <span className="quiet">{villages.unknown}</span>
        ) : (
          words.format.integer(village.households)
        ),
    },
  ];
  if (list === 'dead' || list === 'fragile') return columns;
  columns.push({
    key: 'state',
    name: villages.state,
    width: '64px',
    align: 'right',
    cell: ({ coverCount }) =>
      coverCount === 0 ? (
        <span className="tag" data-tone="dead">
          {villages.deadShort}
        </span>
      ) : (
        villages.covered(coverCount)
      ),
  });
  return columns;
}

function NameCell({ row, words }: { row: VillageRow; words: Words }) {
  const { village, coverCount, counted, mismatch, onlySite } = row;
  const { villages } = words.tables;
  const sign = coverCount === 0 ? 'dead' : coverCount === 1 ? 'once' : 'covered';
  const place = [village.commune, village.formerDistrict].filter(Boolean).join(', ');
  const under = mismatch
    ? mismatch.reported === 'dead'
      ? villages.reportedDead
      : villages.reportedServed
    : counted
      ? place
      : `${words.plan.demand[village.demandKind ?? 'other']}, ${villages.point}`;
  return (
    <div className="grid-name">
      <Sign name={sign} />
      <span className="clip" title={village.name}>
        {village.name}
      </span>
      <span className="small quiet clip">
        {onlySite ? explainWords(words.language).fragile.through(onlySite) : under}
      </span>
    </div>
  );
}
