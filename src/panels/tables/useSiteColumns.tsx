import { useMemo } from 'react';
import { radiusDecides } from '../../core/plan/radiusDecides';
import type { Words } from '../../i18n/words';
import type { GridColumn } from '../../ui/DataGrid';
import { Switch } from '../../ui/Switch';
import { useAppState, useWords } from '../AppProvider';
import { operatorName } from '../operators';
import { Sign } from '../Sign';
import type { SiteRow } from './siteRows';

interface SiteColumnActions {
  readonly allPicked: boolean;
  readonly onPickAll: (on: boolean) => void;
  readonly isPicked: (id: string) => boolean;
  readonly onPick: (id: string) => void;
  readonly onSwitch: (id: string, on: boolean) => void;
}

export function useSiteColumns(actions: SiteColumnActions): readonly GridColumn<SiteRow>[] {
  const words = useWords();
  const byRadius = useAppState((state) => radiusDecides(state.doc.plan.coverage));
  return useMemo(
    () => columnsOf(words, actions).filter(({ key }) => byRadius || key !== 'radius'),
    [words, actions, byRadius],
  );
}

function columnsOf(words: Words, actions: SiteColumnActions): readonly GridColumn<SiteRow>[] {
  const { sites } = words.tables;
  return [
    {
      key: 'pick',
      name: sites.selectAll,
      width: '16px',
      head: (
        <input
          type="checkbox"
          className="check"
          aria-label={sites.selectAll}
          checked={actions.allPicked}
          onChange={(event) => actions.onPickAll(event.target.checked)}
        />
      ),
      cell: ({ site }, tabIndex) => (
        <input
          type="checkbox"
          className="check"
          aria-label={sites.select(site.name)}
          tabIndex={tabIndex}
          checked={actions.isPicked(site.id)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => actions.onPick(site.id)}
        />
      ),
    },
    { key: 'name', name: sites.name, width: 'minmax(0, 1fr)', cell: (row) => <NameCell row={row} words={words} /> },
    {
      key: 'radius',
      name: sites.radius,
      width: '56px',
      align: 'right',
      cell: ({ radiusM }) => words.format.distance(radiusM),
    },
    {
      key: 'on',
      name: sites.on,
      width: '32px',
      align: 'right',
      cell: ({ site, active }, tabIndex) => (
        <Switch
          label={sites.switch(site.name)}
          tabIndex={tabIndex}
          checked={active}
          disabled={site.status === 'retired' || site.position === null}
          onChange={(on) => actions.onSwitch(site.id, on)}
        />
      ),
    },
  ];
}

function NameCell({ row: { site }, words }: { row: SiteRow; words: Words }) {
  const under = [
    site.position ? null : words.tables.sites.noPlace,
    words.plan.status[site.status],
    site.operator ? operatorName(site.operator) : null,
    site.commune,
  ];
  return (
    <div className="grid-name">
      <Sign name={site.status} />
      <span className="clip" title={site.name}>
        {site.name}
      </span>
      <span className="small quiet clip">{under.filter(Boolean).join(', ')}</span>
    </div>
  );
}
