import { findSite } from '../../core/plan/findSite';
import { siteRadiusM } from '../../core/plan/siteRadius';
import { isCountedVillage, type Village } from '../../core/plan/village';
import { explainWords } from '../../i18n/explainWords';
import { villageVerdict } from '../../state/insights/villageVerdict';
import type { VillageVerdict } from '../../state/insightTypes';
import { selectDraft } from '../../state/selectors';
import { useAppState, useWords } from '../AppProvider';
import { useInsight } from '../useInsight';
import { RadioVerdict } from './RadioVerdict';
import { RefList } from './RefList';
import { ReportedNote } from './ReportedNote';
import { radioReason } from './radioReason';
import { VillageFacts } from './VillageFacts';
import { VillageRemedy } from './VillageRemedy';

/** Why a village has signal or has none, by what it is served, and what people say. */
export function VillageInspector({ village }: { village: Village }) {
  const words = useWords();
  const plan = useAppState(selectDraft);
  const verdict = useInsight((state) => villageVerdict(state, village.id), village.id);
  const { village: said } = words.inspector;
  const siteName = (id: string): string => findSite(plan, id)?.name ?? id;
  if (!verdict) return null;
  const shown = verdict.servers.length > 0 ? verdict.servers : verdict.nearest ? [verdict.nearest] : [];
  return (
    <>
      <section className="inspector-section">
        <div className="verdict" data-tone={verdict.covered ? 'covered' : 'dead'}>
          <b className="verdict-line">{verdict.covered ? said.coveredBy(verdict.coverCount) : said.dead}</b>
          <p>{radioReason(verdict, plan.coverage, siteName, words.language) ?? reason(verdict)}</p>
        </div>
        {!isCountedVillage(village) && <p className="note">{said.notCounted}</p>}
        {shown.length > 0 && (
          <div>
            <p className="small quiet">{verdict.servers.length > 0 ? said.servers : said.nearest}</p>
            <RefList
              label={verdict.servers.length > 0 ? said.servers : said.nearest}
              refs={shown.map(({ siteId, distanceM }) => ({
                kind: 'site',
                id: siteId,
                name: siteName(siteId),
                note: note(siteId, distanceM),
              }))}
            />
          </div>
        )}
        <ReportedNote village={village} covered={verdict.covered} />
      </section>
      <RadioVerdict village={village} verdict={verdict} />
      {!verdict.covered && <VillageRemedy villageId={village.id} />}
      <VillageFacts village={village} />
    </>
  );

  /** In reach: how far away and how much to spare. */
  function note(siteId: string, distanceM: number): string {
    const site = findSite(plan, siteId);
    if (!verdict?.covered || verdict.signal || !site) return words.format.distance(distanceM);
    const spareM = Math.max(0, siteRadiusM(site, plan.coverage) - distanceM);
    return explainWords(words.language).server(distanceM, spareM);
  }

  function reason({ reason, nearest, missingM }: VillageVerdict): string {
    if (reason === 'noActiveSite' || !nearest) return said.noActiveSite;
    const name = siteName(nearest.siteId);
    if (reason === 'inReach') return said.inReach(name, nearest.distanceM);
    return said.beyondReach(name, nearest.distanceM, missingM ?? 0);
  }
}
