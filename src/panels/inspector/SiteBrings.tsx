import type { Site } from '../../core/plan/site';
import { siteRadiusM } from '../../core/plan/siteRadius';
import { worthWords } from '../../i18n/worthWords';
import type { SiteGain } from '../../state/insightTypes';
import { selectDraft } from '../../state/selectors';
import { useAppState, useWords } from '../AppProvider';
import { DependentList } from './DependentList';
import { useSiteWorth } from './useSiteWorth';

/** What the site serves alone, with others and in its order, what would be lost without it, and by which model. */
export function SiteBrings({ site, gain }: { site: Site; gain: SiteGain }) {
  const { inspector, plan: planWords, language } = useWords();
  const plan = useAppState(selectDraft);
  const worth = useSiteWorth(site.id);
  const { brings } = inspector;
  const said = worthWords(language);
  const { active, aloneVillages, aloneHouseholds, reachesVillages, reachesHouseholds } = gain;
  const points = worth?.gain.points;
  return (
    <>
      <div className="verdict">
        <span className="small quiet">{active ? brings.title : brings.ifOn}</span>
        <div className="brings">
          <b className="verdict-line">{brings.alone(aloneVillages)}</b>
          {aloneVillages > 0 && <span>{brings.aloneHouseholds(aloneHouseholds)}</span>}
        </div>
        <p className="small quiet">{brings.reaches(reachesVillages, reachesHouseholds)}</p>
      </div>
      <dl className="facts" aria-label={brings.title}>
        {reachesVillages > 0 && (
          <div className="fact" data-fact="together">
            <dt>{said.together}</dt>
            <dd>
              {reachesVillages === aloneVillages
                ? said.none
                : said.pair(reachesVillages - aloneVillages, reachesHouseholds - aloneHouseholds)}
            </dd>
          </div>
        )}
        {points && points.reaches > 0 && (
          <div className="fact" data-fact="points">
            <dt>{said.points}</dt>
            <dd>{said.pointsOf(points.reaches, points.alone)}</dd>
          </div>
        )}
        {worth?.order && (
          <div className="fact" data-fact="order">
            <dt>{said.order(worth.order.place, worth.order.of)}</dt>
            <dd>{said.orderAdds(worth.order.adds.villages, worth.order.adds.households)}</dd>
          </div>
        )}
      </dl>
      {gain.aloneIds.length > 0 && (
        <DependentList
          title={active ? said.lost : said.won}
          label={brings.list}
          villageIds={gain.aloneIds}
          dependents={worth?.dependents ?? null}
        />
      )}
      {worth && (
        <p className="small quiet">
          {worth.thresholdDbm === null
            ? said.byRadius(siteRadiusM(site, plan.coverage))
            : said.byLevel(planWords.model[plan.coverage.model], worth.thresholdDbm)}{' '}
          {worth.order ? said.orderNote : brings.notSummed}
        </p>
      )}
    </>
  );
}
