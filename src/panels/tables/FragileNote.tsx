import { useEffect, useMemo } from 'react';
import { type Fragility, fragility } from '../../commands/fragility';
import { explainWords } from '../../i18n/explainWords';
import { worthWords } from '../../i18n/worthWords';
import { Segmented } from '../../ui/Segmented';
import { useAppState, useWords } from '../AppProvider';
import { useSettled } from './useSettled';

interface FragileNoteProps {
  /** The sites are listed instead of the places. */
  readonly bySite: boolean;
  readonly onBySite: (bySite: boolean) => void;
  readonly onFound: (found: Fragility | null) => void;
}

/** How much depends on a single site, and whether to list the places or the sites. */
export function FragileNote({ bySite, onBySite, onFound }: FragileNoteProps) {
  const { language } = useWords();
  const { fragile } = explainWords(language);
  const said = worthWords(language).fragile;
  const held = useAppState((state) => state.session.gesture !== null);
  const coverage = useSettled(
    useAppState((state) => state.results.coverage),
    held,
  );
  const found = useMemo(() => coverage && fragility(coverage), [coverage]);
  useEffect(() => onFound(found), [found, onFound]);
  if (!found) return null;
  const { counted, points, failures, siteOf } = found;
  return (
    <>
      <p className="note" data-fragile={counted.villages} data-households={counted.households}>
        <b>{said.counted(counted.villages, counted.households)}</b> {points > 0 && said.points(points)}{' '}
        <span>{bySite ? said.sitesNote : fragile.note}</span>
      </p>
      <Segmented
        label={said.list}
        current={bySite ? 'sites' : 'places'}
        onChange={(key) => onBySite(key === 'sites')}
        options={[
          { key: 'places', name: said.places(siteOf.size) },
          { key: 'sites', name: said.sites(failures.length) },
        ]}
      />
    </>
  );
}
