import { useMemo } from 'react';
import { remedyFor } from '../../commands/villageRemedy';
import { explainWords } from '../../i18n/explainWords';
import { selectDraft } from '../../state/selectors';
import { useApp, useAppState, useWords } from '../AppProvider';
import { SiteNotes } from './SiteNotes';

/** What would bring signal to a dead village by radius: the sites to switch on, or the metres that are missing. */
export function VillageRemedy({ villageId }: { villageId: string }) {
  const app = useApp();
  const { remedy: said } = explainWords(useWords().language);
  const plan = useAppState(selectDraft);
  const coverage = useAppState((state) => state.results.coverage);
  const remedy = useMemo(() => remedyFor(app.store.getState(), villageId), [app, villageId, plan, coverage]);
  if (!remedy) return null;
  const { switchOn, widen, nearestOff } = remedy;
  if (switchOn.length === 0 && !widen && !nearestOff) return null;
  const list = (label: string, refs: readonly { readonly siteId: string; readonly note: string }[]) => (
    <SiteNotes label={label} refs={refs} />
  );
  return (
    <section className="inspector-section" aria-label={said.title}>
      <h3>{said.title}</h3>
      {switchOn.length > 0 &&
        list(
          said.switchOn,
          switchOn.map(({ siteId, distanceM }) => ({ siteId, note: said.away(distanceM) })),
        )}
      {widen &&
        list(switchOn.length > 0 ? said.widen : said.widenOnly, [
          { siteId: widen.siteId, note: said.by(widen.missingM, widen.radiusM) },
        ])}
      {nearestOff && list(said.nearestOff, [{ siteId: nearestOff.siteId, note: said.short(nearestOff.missingM) }])}
    </section>
  );
}
