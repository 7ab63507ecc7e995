import { useMemo } from 'react';
import { levelRemedyFor } from '../../commands/levelRemedy';
import type { Village } from '../../core/plan/village';
import { profileWords } from '../../i18n/profileWords';
import { useApp, useAppState, useWords } from '../AppProvider';
import { SiteNotes } from './SiteNotes';

/** The smallest change that would serve a village where levels decide: decibels, metres of mast, or another site. */
export function WhyDead({ village }: { village: Village }) {
  const app = useApp();
  const { village: said } = profileWords(useWords().language);
  const coverage = useAppState((state) => state.results.coverage);
  const held = useAppState((state) => state.session.gesture?.kind === 'drag');
  const remedy = useMemo(
    () => (held ? null : levelRemedyFor(app.store.getState(), village.id)),
    [app, village.id, coverage, held],
  );
  if (!remedy) return null;
  const { louder, rise, switchOn, nearestOff } = remedy;
  const list = (label: string, refs: readonly { readonly siteId: string; readonly note: string }[]) => (
    <SiteNotes label={label} refs={refs} />
  );
  return (
    <div className="why-dead">
      <h3>{said.remedy}</h3>
      {switchOn.length > 0 &&
        list(
          said.switchOn,
          switchOn.map(({ siteId, marginDb }) => ({ siteId, note: said.spare(marginDb) })),
        )}
      {rise && list(said.rise, [{ siteId: rise.siteId, note: said.addM(rise.addM, rise.heightM) }])}
      {louder && list(said.louder, [{ siteId: louder.siteId, note: said.addDb(-louder.marginDb) }])}
      {nearestOff && list(said.nearestOff, [{ siteId: nearestOff.siteId, note: said.short(-nearestOff.marginDb) }])}
      {!rise && switchOn.length === 0 && <p className="note">{said.none}</p>}
    </div>
  );
}
