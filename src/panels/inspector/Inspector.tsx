import { lazy, Suspense, useMemo } from 'react';
import { select } from '../../commands/select';
import { findSite } from '../../core/plan/findSite';
import { findVillage } from '../../core/plan/findVillage';
import { selectDraft } from '../../state/selectors';
import { IconButton } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { Sign, type SignName } from '../Sign';
import { BatchInspector } from './BatchInspector';
import { SiteInspector } from './SiteInspector';
import { VillageInspector } from './VillageInspector';

const SiteCondition = lazy(async () => ({ default: (await import('../optimise/SiteCondition')).SiteCondition }));
const SiteReview = lazy(async () => ({ default: (await import('../review/SiteReview')).SiteReview }));
const SectorSection = lazy(async () => ({ default: (await import('../radio/SectorSection')).SectorSection }));
const VillageCondition = lazy(async () => ({
  default: (await import('../optimise/VillageCondition')).VillageCondition,
}));
const RadioSiteActions = lazy(async () => ({ default: (await import('./RadioSiteActions')).RadioSiteActions }));

/** What is selected: one site, several sites, or a village. Nothing when nothing is. */
export function Inspector() {
  const app = useApp();
  const { inspector, page } = useWords();
  const { kind, ids } = useAppState((state) => state.session.selection);
  const plan = useAppState((state) => (state.session.gesture?.kind === 'review' ? state.doc.plan : selectDraft(state)));
  const reviewing = useAppState(({ session }) => session.tab === 'review') && kind === 'site' && ids.length === 1;
  const coverage = useAppState((state) => state.results.coverage);
  const sites = useMemo(
    () => (kind === 'site' ? ids.map((id) => findSite(plan, id)).filter((site) => site !== undefined) : []),
    [kind, ids, plan],
  );
  const village = kind === 'village' && ids[0] !== undefined ? findVillage(plan, ids[0]) : undefined;
  const [site] = sites;
  if (!village && !site) return null;
  const at = village && coverage ? coverage.plan.villages.indexOf(village) : -1;
  const sign: SignName = site?.status ?? ((coverage?.coverCounts[at] ?? 0) > 0 ? 'covered' : 'dead');
  const title = village?.name ?? (sites.length === 1 ? site?.name : inspector.batch.title(sites.length));
  return (
    <aside className="inspector card" aria-label={inspector.label}>
      <header className="inspector-head">
        <Sign name={sign} />
        <h2 className="grow">{title}</h2>
        <IconButton icon="close" label={page.close} onClick={() => select(app, null)} />
      </header>
      <div className="scroll">
        {village && <VillageInspector key={village.id} village={village} />}
        {site && sites.length === 1 && !reviewing && <SiteInspector key={site.id} site={site} />}
        {sites.length > 1 && <BatchInspector sites={sites} />}
        <Suspense>
          {site && reviewing && <SiteReview key={site.id} siteId={site.id} />}
          {site && sites.length === 1 && <RadioSiteActions key={`radio-${site.id}`} site={site} />}
          {site && sites.length === 1 && !reviewing && <SectorSection key={`sectors-${site.id}`} site={site} />}
          {village && <VillageCondition key={village.id} village={village} />}
          {site && !reviewing && <SiteCondition sites={sites} />}
        </Suspense>
      </div>
    </aside>
  );
}
