import { useMemo, useState } from 'react';
import { mastsNearProposals } from '../../commands/mastSharing';
import { goTo, hover } from '../../commands/select';
import type { CoverageResult } from '../../core/coverage/result';
import { findSite } from '../../core/plan/findSite';
import { sharingWords } from '../../i18n/sharingWords';
import type { FeatureRef } from '../../state/session';
import { SelectField } from '../../ui/SelectField';
import { useApp, useWords } from '../AppProvider';
import { useOwnerName } from './useOwnerName';

const WITHIN_M = [200, 500, 1000, 2000] as const;
const MOST_SHOWN = 20;

/** Sites still to be built that have a standing mast of another operator near by. */
export function NearMasts({ coverage }: { coverage: CoverageResult }) {
  const app = useApp();
  const { format, language } = useWords();
  const { near } = sharingWords(language);
  const ownerName = useOwnerName();
  const [withinM, setWithinM] = useState<number>(500);
  const { plan } = coverage;
  const pairs = useMemo(() => mastsNearProposals(coverage, withinM), [plan.sites, withinM]);
  const place = (id: string) => {
    const ref: FeatureRef = { kind: 'site', id };
    return {
      onClick: () => goTo(app, ref),
      onMouseEnter: () => hover(app, ref),
      onMouseLeave: () => hover(app, null),
    };
  };
  return (
    <section className="sharing" aria-label={near.title}>
      <h3>{near.title}</h3>
      <SelectField
        label={near.within}
        value={String(withinM)}
        options={WITHIN_M.map((metres) => ({ value: String(metres), name: format.distance(metres) }))}
        onChange={(value) => setWithinM(Number(value))}
      />
      {pairs.length === 0 ? (
        <p className="note">{near.none(withinM)}</p>
      ) : (
        <>
          <ul className="lines near-masts" aria-label={near.title}>
            {pairs.slice(0, MOST_SHOWN).map(({ siteId, mastId, distanceM }) => {
              const mast = findSite(plan, mastId);
              return (
                <li key={siteId} data-site={siteId} data-mast={mastId}>
                  <button type="button" className="clip strong" {...place(siteId)}>
                    {findSite(plan, siteId)?.name ?? siteId}
                  </button>
                  <button type="button" className="small quiet" {...place(mastId)}>
                    {near.mast(mast?.name ?? mastId, ownerName(mast), distanceM)}
                  </button>
                </li>
              );
            })}
            {pairs.length > MOST_SHOWN && <li className="quiet">{near.more(pairs.length - MOST_SHOWN)}</li>}
          </ul>
          <p className="small quiet">{near.note}</p>
        </>
      )}
    </section>
  );
}
