import { openProfile } from '../../commands/profile';
import { findSite } from '../../core/plan/findSite';
import type { Village } from '../../core/plan/village';
import { profileWords } from '../../i18n/profileWords';
import type { VillageVerdict } from '../../state/insightTypes';
import { selectDraft } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { CalibrationBadge } from '../profile/CalibrationBadge';
import { WhyDead } from './WhyDead';

/** What the radio models say of a village: level, margin, servers and reason, and the way to the ground in between. */
export function RadioVerdict({ village, verdict }: { village: Village; verdict: VillageVerdict }) {
  const app = useApp();
  const said = profileWords(useWords().language);
  const plan = useAppState(selectDraft);
  const computing = useAppState(({ results }) => results.levels.state === 'computing');
  const siteName = (id: string): string => findSite(plan, id)?.name ?? id;
  const { signal } = verdict;
  const profileFrom = signal && ({ kind: 'site', id: signal.best.siteId } as const);
  return (
    <section className="inspector-section" aria-label={said.level}>
      {computing && <p className="note">{said.village.computing}</p>}
      {signal && (
        <>
          <dl className="facts">
            <Fact name={said.level} value={said.dBm(signal.levelDbm)} />
            <Fact name={said.margin} value={said.signedDb(signal.marginDb)} />
            <Fact name={said.probability} value={said.percent(signal.probability)} />
            <Fact name={said.village.best} value={siteName(signal.best.siteId)} />
            {signal.second && (
              <Fact
                name={said.village.second}
                value={`${siteName(signal.second.siteId)}, ${said.dBm(signal.second.levelDbm)}`}
              />
            )}
          </dl>
          <p className="small radio-badges">
            {signal.illustrative && (
              <span className="badge" title={said.illustrativeNote}>
                {said.illustrative}
              </span>
            )}{' '}
            <CalibrationBadge />
          </p>
        </>
      )}
      <div className="actions">
        <Button onClick={() => openProfile(app, { kind: 'village', id: village.id }, profileFrom)}>
          {signal ? said.openTo(siteName(signal.best.siteId)) : said.open}
        </Button>
      </div>
      {signal && !verdict.covered && <WhyDead village={village} />}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
