import type { ShownProfile } from '../../commands/profile';
import { useAppState } from '../AppProvider';
import { endNames } from './endNames';
import { pathReason } from './pathReason';
import { sentence } from './sentence';
import { useProfileWords } from './useProfile';

/** The picture in words, for those who do not see it or want to quote it. */
export function ProfileText({ shown }: { shown: ShownProfile }) {
  const said = useProfileWords();
  const calibrated = useAppState((state) => state.doc.plan.coverage.calibration?.model === 'terrain');
  const { text } = said;
  const { report, thresholdDbm, neededDbm } = shown;
  const lines = [text.path(...endNames(shown, said.place), report.distanceM)];
  const { ground, link } = report;
  if (ground) {
    if (!Number.isNaN(ground.txM + ground.rxM)) lines.push(text.ends(ground.txM, ground.rxM));
    const top = highest(ground.groundM);
    if (top >= 0) lines.push(text.highest(ground.dKm[top]!, ground.groundM[top]!));
    for (const [from, to] of ground.seaKm) lines.push(text.sea(from, to));
    for (const [from, to] of ground.unknownKm) lines.push(text.unknown(from, to));
  }
  if (link) lines.push(text.loss(report.lossDb, link.freeSpaceDb, link.diffractionDb));
  lines.push(text.level(report.levelDbm, thresholdDbm, neededDbm), sentence(pathReason(shown, said)));
  if (ground?.illustrative) lines.push(said.illustrativeNote);
  if (!calibrated) lines.push(said.uncalibratedNote);
  return (
    <details className="more profile-text">
      <summary>{text.title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** Place of the highest known ground, -1 when none is known. */
function highest(groundM: Float64Array): number {
  let best = -1;
  groundM.forEach((heightM, at) => {
    if (!Number.isNaN(heightM) && (best < 0 || heightM > groundM[best]!)) best = at;
  });
  return best;
}
