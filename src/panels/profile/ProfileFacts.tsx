import type { ShownProfile } from '../../commands/profile';
import { CalibrationBadge } from './CalibrationBadge';
import { pathReason } from './pathReason';
import { sentence } from './sentence';
import { useProfileWords } from './useProfile';

/** The verdict on the path, why, and the numbers behind it. */
export function ProfileFacts({ shown }: { shown: ShownProfile }) {
  const said = useProfileWords();
  const { report, from, defaultHeight } = shown;
  const served = report.marginDb >= 0;
  const facts: readonly (readonly [string, string])[] = [
    [said.distance, said.km(report.distanceM / 1000)],
    [said.loss, said.dB(report.lossDb)],
    [said.level, said.dBm(report.levelDbm)],
    [said.margin, said.signedDb(report.marginDb)],
    [said.probability, said.percent(report.probability)],
    [said.height, said.metres(from.heightM)],
    [said.model, said.modelOf(report.model, report.freqMHz)],
  ];
  return (
    <>
      <div className="profile-top">
        <p className="profile-verdict" data-tone={served ? 'covered' : 'dead'}>
          <b>{served ? said.served(report.marginDb) : said.dead(-report.marginDb)}</b>{' '}
          <span>{sentence(pathReason(shown, said))}</span>
        </p>
        <p className="profile-badges small">
          {report.ground?.illustrative && (
            <span className="badge" title={said.illustrativeNote}>
              {said.illustrative}
            </span>
          )}
          <CalibrationBadge of="terrain" />
        </p>
      </div>
      <dl className="profile-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {defaultHeight && <p className="small quiet">{said.defaultHeight}</p>}
      {report.flags.length > 0 && <p className="small quiet">{said.outOfRange}</p>}
    </>
  );
}
