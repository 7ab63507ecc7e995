import { useMemo } from 'react';
import type { Site } from '../../core/plan/site';
import type { DecisionCost } from '../../core/review/cost/decisionCost';
import type { GridColumn } from '../../ui/DataGrid';
import { useWords } from '../AppProvider';
import { ReviewSign } from './ReviewSign';
import { useOperatorName } from './useOperatorName';
import { useReviewWords } from './useReview';

interface Picking {
  readonly allPicked: boolean;
  readonly onPickAll: (on: boolean) => void;
  readonly isPicked: (id: string) => boolean;
  readonly onPick: (id: string) => void;
}

/** `costs`: what not building each site would cost; null while they are counted. */
export function useReviewColumns(
  picking: Picking,
  costs: ReadonlyMap<string, DecisionCost> | null,
): readonly GridColumn<Site>[] {
  const { tables } = useWords();
  const { list, state: states } = useReviewWords();
  const nameOf = useOperatorName();
  return useMemo(
    () => [
      {
        key: 'pick',
        name: '',
        width: '24px',
        head: (
          <input
            type="checkbox"
            className="check"
            aria-label={tables.sites.selectAll}
            checked={picking.allPicked}
            onChange={(event) => picking.onPickAll(event.target.checked)}
          />
        ),
        cell: (site, tabIndex) => (
          <input
            type="checkbox"
            className="check"
            aria-label={list.pick(site.name)}
            tabIndex={tabIndex}
            checked={picking.isPicked(site.id)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => picking.onPick(site.id)}
          />
        ),
      },
      {
        key: 'site',
        name: list.site,
        width: 'minmax(0, 1fr)',
        cell: (site) => {
          const state = site.review ?? 'draft';
          const under = [states[state], site.operator && nameOf(site.operator), site.commune];
          return (
            <div className="grid-name" data-review={state}>
              <ReviewSign state={state} />
              <span className="clip" title={site.name}>
                {site.name}
              </span>
              <span className="small quiet clip">{under.filter(Boolean).join(', ')}</span>
            </div>
          );
        },
      },
      {
        key: 'cost',
        name: list.cost,
        width: '86px',
        align: 'right',
        cell: ({ id }) => <CostCell cost={costs?.get(id)} />,
      },
    ],
    [picking, costs, tables, list, states, nameOf],
  );
}

function CostCell({ cost }: { cost: DecisionCost | undefined }) {
  const { list } = useReviewWords();
  if (!cost) return <span className="quiet">…</span>;
  const { villageIds, pointIds, households } = cost.lost;
  if (villageIds.length + pointIds.length === 0) return <span className="small quiet">{list.nothing}</span>;
  const main = villageIds.length > 0 ? list.villages(villageIds.length) : list.points(pointIds.length);
  return (
    <span className="cost-cell" data-lost-villages={villageIds.length} data-lost-households={households}>
      <span>{main}</span>
      {villageIds.length > 0 && <span className="small quiet">{list.households(households)}</span>}
    </span>
  );
}
