import type { SiteCosts } from '../../commands/reviewCosts';
import { worthShown } from '../../commands/reviewPreview';
import { findVillage } from '../../core/plan/findVillage';
import type { Plan } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { CoverageShift } from '../../core/review/cost/coverageShift';
import type { DecisionCost } from '../../core/review/cost/decisionCost';
import { useAppState, useWords } from '../AppProvider';
import { RefList } from '../inspector/RefList';
import { RadiusNote } from './RadiusNote';
import { useReviewWords } from './useReview';

interface DecisionCostsProps {
  readonly site: Site;
  readonly costs: SiteCosts;
  /** The map shows the site where it is suggested. */
  readonly suggested: boolean;
  /** The suggestion asks for another height. */
  readonly changesHeight: boolean;
}

/** What each decision costs in villages and households, who it is that loses signal, and what the map previews. */
export function DecisionCosts({ site, costs, suggested, changesHeight }: DecisionCostsProps) {
  const { cost: words } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const previewing = useAppState((state) => state.session.gesture?.kind === 'review');
  const shown = worthShown(plan, site.id);
  const note = suggested ? words.suggested : shown === 'with' ? words.worthWith : words.worthWithout;
  return (
    <div className="stack tight">
      <dl className="facts decision-costs">
        {!suggested && <Line name={words.accept} kind="accept" cost={costs.accept} />}
        <Line name={words.reject} kind="reject" cost={costs.reject} />
        {costs.move && <Line name={words.move} kind="move" cost={costs.move} />}
      </dl>
      <RadiusNote />
      {changesHeight && plan.coverage.model === 'radius' && <p className="small quiet">{words.heightNote}</p>}
      {costs.move ? (
        <>
          <Places plan={plan} label={words.losesMoved} places={costs.move.lost} />
          <Places plan={plan} label={words.gainsMoved} places={costs.move.gained} />
        </>
      ) : (
        <Places plan={plan} label={words.loses} places={costs.reject.lost} />
      )}
      {previewing && shown && <p className="preview-note small">{note}</p>}
    </div>
  );
}

function Line({ name, kind, cost }: { name: string; kind: string; cost: DecisionCost }) {
  const { cost: words, suggestion } = useReviewWords();
  const gained = cost.gained.villageIds.length;
  const lost = cost.lost.villageIds.length;
  const points = cost.gained.pointIds.length + cost.lost.pointIds.length;
  const households = cost.gained.households - cost.lost.households;
  return (
    <div className="fact" data-cost={kind} data-gained={gained} data-lost={lost} data-households={households}>
      <dt>{name}</dt>
      <dd>
        <b>{gained + lost > 0 ? words.change(gained, lost, households) : points > 0 ? '' : words.none}</b>
        {points > 0 && <span> {words.points(cost.gained.pointIds.length, cost.lost.pointIds.length)}</span>}
        {cost.moved && (
          <span className="small quiet moved"> {suggestion.moved(cost.moved.metres, cost.moved.bearingDeg)}</span>
        )}
      </dd>
    </div>
  );
}

interface PlacesProps {
  readonly plan: Plan;
  readonly label: string;
  readonly places: CoverageShift['lost'];
}

function Places({ plan, label, places: { villageIds, pointIds } }: PlacesProps) {
  const { plan: words } = useWords();
  const ids = [...villageIds, ...pointIds];
  if (ids.length === 0) return null;
  const refs = ids.map((id) => {
    const village = findVillage(plan, id);
    const households = village?.households;
    const note = households === undefined ? '' : words.households(households);
    return { kind: 'village' as const, id, name: village?.name ?? id, note };
  });
  return (
    <>
      <span className="small quiet">{label}</span>
      <RefList refs={refs} label={label} />
    </>
  );
}
