import { selectPropagation } from '../../state/selectors';
import './review.css';
import { useEffect, useMemo } from 'react';
import { siteCosts } from '../../commands/reviewCosts';
import { decideSites } from '../../commands/reviewDecisions';
import { openReviewForm, suggestionInForm } from '../../commands/reviewForm';
import { endReviewPreview, previewSuggestion, previewWorth } from '../../commands/reviewPreview';
import { isNamed, suggestionFor } from '../../commands/reviewSession';
import { findSite } from '../../core/plan/findSite';
import type { Site } from '../../core/plan/site';
import { Button } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { useNarrow } from '../useNarrow';
import { DecisionCosts } from './DecisionCosts';
import { DecisionState } from './DecisionState';
import { RejectForm } from './RejectForm';
import { RequestForm } from './RequestForm';
import { ReviewerCard } from './ReviewerCard';
import { SiteFacts } from './SiteFacts';
import { SuggestionCard } from './SuggestionCard';
import { useReview, useReviewWords } from './useReview';
import { useReviewKeys } from './useReviewKeys';
import { WalkBar } from './WalkBar';

/** One site under review: what it is, what was said, what each decision costs, and the decision. */
export function SiteReview({ siteId }: { siteId: string }) {
  const plan = useAppState((state) => state.doc.plan);
  const site = findSite(plan, siteId);
  useReviewKeys(useNarrow());
  return site ? <Review site={site} /> : null;
}

function Review({ site }: { site: Site }) {
  const app = useApp();
  const { decide } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const network = useAppState((state) => state.session.filter);
  const open = useReview((session) => session.form);
  const named = useReview((session) => isNamed(session.reviewer));
  const form = open?.siteId === site.id ? open : null;
  const asked = form?.kind === 'requestChange' ? suggestionInForm(form) : null;
  const carried = useMemo(() => suggestionFor(site), [site]);
  const suggestion = asked ?? carried;
  const [lng, lat] = suggestion?.position ?? [];
  const heightM = suggestion?.heightM;

  useEffect(() => {
    if (suggestion) previewSuggestion(app, site.id, suggestion);
    else previewWorth(app, site.id);
  }, [app, plan, site.id, lng, lat, heightM]);
  useEffect(() => () => endReviewPreview(app), [app, site.id]);
  const propagation = useAppState(selectPropagation);
  const costs = useMemo(
    () => siteCosts(plan, network, site.id, suggestion, propagation),
    [plan, network, propagation, site.id, lng, lat, heightM],
  );

  return (
    <>
      <section className="inspector-section site-review" aria-label={decide.title} data-review={site.review ?? 'draft'}>
        <DecisionState site={site} />
        <DecisionCosts
          site={site}
          costs={costs}
          suggested={suggestion !== null}
          changesHeight={(heightM ?? null) !== null}
        />
        {carried && !form && <SuggestionCard site={site} suggestion={carried} />}
        {!named && <ReviewerCard />}
        {form?.kind === 'requestChange' && <RequestForm site={site} form={form} />}
        {form?.kind === 'reject' && <RejectForm form={form} />}
        {!form && (
          <div className="decisions">
            <Button disabled={!named} onClick={() => decideSites(app, [site.id], { kind: 'accept' })}>
              {decide.accept} <kbd>A</kbd>
            </Button>
            <Button disabled={!named} onClick={() => openReviewForm(app, site.id, 'requestChange')}>
              {decide.requestChange} <kbd>C</kbd>
            </Button>
            <Button disabled={!named} onClick={() => openReviewForm(app, site.id, 'reject')}>
              {decide.reject} <kbd>R</kbd>
            </Button>
            {site.review !== undefined && site.review !== 'draft' && (
              <Button look="plain" disabled={!named} onClick={() => decideSites(app, [site.id], { kind: 'withdraw' })}>
                {decide.withdraw}
              </Button>
            )}
          </div>
        )}
        <WalkBar />
      </section>
      <SiteFacts site={site} />
    </>
  );
}
