import type { ReactNode } from 'react';
import { findSite } from '../../core/plan/findSite';
import type { ScenarioRow } from '../../core/review/compareScenarios';
import type { Scenario } from '../../core/review/scenario';
import type { ReviewWords } from '../../i18n/reviewWords';
import { useWords } from '../AppProvider';
import { ScenarioHead } from './ScenarioHead';
import { useReviewWords } from './useReview';

type Measure = keyof ReviewWords['scenarios']['measures'];

/** A figure, and what it is of. */
interface Cell {
  readonly value: number;
  readonly main: string;
  readonly of?: string | false;
}

interface ScenarioTableProps {
  readonly variants: readonly Pick<Scenario, 'id' | 'name' | 'plan'>[];
  /** Rows that are counted, by id. */
  readonly rows: ReadonlyMap<string, ScenarioRow>;
  readonly openId: string;
}

/** The scenarios side by side, a line for each thing they are compared by. */
export function ScenarioTable({ variants, rows, openId }: ScenarioTableProps) {
  const { scenarios: words } = useReviewWords();
  const cells = useCells();
  const lines = Object.entries(words.measures) as [Measure, string][];
  const cellOf = (variant: (typeof variants)[number], measure: Measure): ReactNode => {
    const row = rows.get(variant.id);
    if (!row) return <span className="quiet">…</span>;
    const { main, of } = cells[measure](row, variant.plan);
    return (
      <>
        {main}
        {of && <span className="small quiet"> {of}</span>}
      </>
    );
  };
  const figureOf = (variant: (typeof variants)[number], measure: Measure) => {
    const row = rows.get(variant.id);
    return row && cells[measure](row, variant.plan).value;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scenario-scroll" tabIndex={0} aria-label={words.table}>
      <table className="plain-table scenarios" aria-busy={rows.size < variants.length}>
        <thead>
          <tr>
            <th scope="col">{words.scenario}</th>
            {variants.map(({ id, name }) => (
              <ScenarioHead key={id} id={id} name={name} isOpen={id === openId} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([measure, name]) => (
            <tr key={measure} data-measure={measure}>
              <th scope="row">{name}</th>
              {variants.map((variant) => (
                <td
                  key={variant.id}
                  data-of={variant.name}
                  data-value={figureOf(variant, measure)}
                  data-open={variant.id === openId ? '' : undefined}
                >
                  {cellOf(variant, measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useCells(): Readonly<Record<Measure, (row: ScenarioRow, plan: Scenario['plan']) => Cell>> {
  const { format } = useWords();
  const { scenarios: words } = useReviewWords();
  const count = (value: number, of?: string | false): Cell => ({
    value,
    main: format.integer(value),
    ...(of && { of }),
  });
  const ofVillages = (value: number, { headline: { total } }: ScenarioRow) =>
    count(value, total.villages > 0 && words.ofVillages(format.percent(value / total.villages), total.villages));
  const ofHouseholds = (value: number, { headline: { total } }: ScenarioRow) =>
    count(
      value,
      total.households > 0 && words.ofHouseholds(format.percent(value / total.households), total.households),
    );
  const ofServed = (value: number, { headline: { covered } }: ScenarioRow) =>
    count(value, covered.villages > 0 && words.ofServed(format.percent(value / covered.villages)));
  return {
    sites: ({ activeSites }) => count(activeSites),
    cost: ({ costVnd, costUnknown }) => ({
      value: costVnd,
      main: format.decimal(costVnd / 1e9, 1),
      of: costUnknown > 0 && words.unknownCost(costUnknown),
    }),
    villages: (row) => ofVillages(row.headline.covered.villages, row),
    households: (row) => ofHouseholds(row.headline.covered.households, row),
    dead: (row) => ofVillages(row.headline.dead.villages, row),
    deadHouseholds: (row) => ofHouseholds(row.headline.dead.households, row),
    redundant: (row) => ofServed(row.redundant.villages, row),
    fragile: (row) => ofServed(row.fragile.villages, row),
    sole: ({ soleServers }) => count(soleServers),
    worst: ({ worstFailure }, plan) =>
      worstFailure
        ? {
            value: worstFailure.households,
            main: findSite(plan, worstFailure.siteId)?.name ?? worstFailure.siteId,
            of: words.lost(worstFailure.households),
          }
        : { value: 0, main: words.noWorst },
  };
}
