import { findVillage } from '../../core/plan/findVillage';
import type { SiteGain } from '../../state/insightTypes';
import { selectDraft } from '../../state/selectors';
import { useAppState, useWords } from '../AppProvider';
import { RefList } from './RefList';

/** What the site alone adds, what it reaches, and a word against adding such numbers up. */
export function SiteBrings({ gain }: { gain: SiteGain }) {
  const { inspector, plan: words } = useWords();
  const plan = useAppState(selectDraft);
  const { brings } = inspector;
  const refs = gain.aloneIds.map((id) => {
    const village = findVillage(plan, id);
    const households = village?.households;
    return {
      kind: 'village' as const,
      id,
      name: village?.name ?? id,
      note: households === undefined ? '' : words.households(households),
    };
  });
  return (
    <>
      <div className="verdict">
        <span className="small quiet">{gain.active ? brings.title : brings.ifOn}</span>
        <div className="brings">
          <b className="verdict-line">{brings.alone(gain.aloneVillages)}</b>
          {gain.aloneVillages > 0 && <span>{brings.aloneHouseholds(gain.aloneHouseholds)}</span>}
        </div>
        <p className="small quiet">{brings.reaches(gain.reachesVillages, gain.reachesHouseholds)}</p>
      </div>
      {refs.length > 0 && (
        <>
          <RefList refs={refs} label={brings.list} />
          <p className="small quiet">{brings.notSummed}</p>
        </>
      )}
    </>
  );
}
