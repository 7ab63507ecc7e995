import './fragile.css';
import { useEffect, useMemo } from 'react';
import { fragility } from '../../commands/fragility';
import { findSite } from '../../core/plan/findSite';
import { explainWords } from '../../i18n/explainWords';
import { worthWords } from '../../i18n/worthWords';
import { useAppState, useWords } from '../AppProvider';
import { RefList } from '../inspector/RefList';
import { useSettled } from './useSettled';

/** How much depends on a single site, and what each such site would cost if it stopped. */
export function FragileNote({ onSites }: { onSites: (nameByVillage: ReadonlyMap<string, string>) => void }) {
  const { language } = useWords();
  const { fragile } = explainWords(language);
  const said = worthWords(language).fragile;
  const held = useAppState((state) => state.session.gesture !== null);
  const coverage = useSettled(
    useAppState((state) => state.results.coverage),
    held,
  );
  const found = useMemo(() => coverage && fragility(coverage), [coverage]);
  const nameOf = (siteId: string): string => (coverage && findSite(coverage.plan, siteId)?.name) || siteId;
  useEffect(() => {
    onSites(new Map(found && [...found.siteOf].map(([villageId, siteId]) => [villageId, nameOf(siteId)])));
  }, [found, onSites]);
  if (!found) return null;
  const { counted, points, failures } = found;
  return (
    <div className="note stack tight" data-fragile={counted.villages} data-households={counted.households}>
      <p>
        <b>{said.counted(counted.villages, counted.households)}</b> {points > 0 && said.points(points)}
        <br />
        <span>{fragile.note}</span>
      </p>
      <details className="fragile-sites" data-sites={failures.length}>
        <summary>{said.sites(failures.length)}</summary>
        <p className="quiet">{said.sitesNote}</p>
        <RefList
          label={said.sites(failures.length)}
          refs={failures.map(({ siteId, villages, households }) => ({
            kind: 'site',
            id: siteId,
            name: nameOf(siteId),
            note: said.cost(villages.length, households),
          }))}
        />
      </details>
    </div>
  );
}
