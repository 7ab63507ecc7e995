import type { ShownProfile } from '../../commands/profile';
import { nearestIndex } from './nearestIndex';
import { useProfileWords } from './useProfile';

/** Every height at the place that is pointed at. */
export function ProfileReadout({ shown, atKm }: { shown: ShownProfile; atKm: number | null }) {
  const { at: say, readout } = useProfileWords();
  const { picture, report } = shown;
  if (!picture || !report.ground) return null;
  if (atKm === null) return <p className="profile-readout small quiet">{readout.hint}</p>;
  const at = nearestIndex(picture.dKm, atKm);
  const groundM = report.ground.groundM[at]!;
  const clutterM = report.ground.clutterM[at]!;
  const topM = picture.topM[at];
  const sightM = picture.sightM[at];
  const parts: string[] = [];
  if (Number.isNaN(groundM)) parts.push(readout.unknown);
  else if (report.ground.seaKm.some(([from, to]) => atKm >= from && atKm <= to)) parts.push(readout.sea);
  else parts.push(readout.ground(groundM));
  if (clutterM > 0) parts.push(readout.clutter(clutterM));
  if (sightM != null && topM != null) {
    parts.push(readout.free(sightM - topM));
    parts.push(readout.fresnel(picture.fresnelHighM[at]! - sightM));
  }
  return (
    <p className="profile-readout small">
      <b>{say(picture.dKm[at]!)}</b> {parts.join(' · ')}
    </p>
  );
}
