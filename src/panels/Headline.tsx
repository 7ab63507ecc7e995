import { Suspense } from 'react';
import { openDialog, toggleColumn } from '../commands/view';
import { selectHeadline, selectHeadlineStale } from '../state/selectors';
import { IconButton } from '../ui/Button';
import { useApp, useAppState, useWords } from './AppProvider';
import { DeltaChip } from './DeltaChip';
import { FilterPicker } from './FilterPicker';
import { LiveHeadline } from './LiveHeadline';
import { LevelsWait } from './later';
import { NextStop } from './NextStop';
import { Sign } from './Sign';
import { StackedBar } from './StackedBar';

/** The one number of the page, and what it is a share of. */
export function Headline() {
  const app = useApp();
  const { format, page, plan } = useWords();
  const open = useAppState((state) => state.session.columnOpen);
  const headline = useAppState(selectHeadline);
  const area = useAppState((state) => state.results.area);
  const changed = useAppState((state) => state.doc.plan !== state.doc.opened);
  const { total, covered, dead, points, householdsUnknown, activeSites } = headline;
  const words = plan.headline;
  const ready = useReady();
  const stale = useAppState(selectHeadlineStale);
  const value = (number: number): number | '' => (ready ? number : '');
  const shown = (number: number): string => (ready ? format.integer(number) : '…');
  return (
    <section className="headline" aria-label={words.title} aria-busy={stale}>
      <div className="headline-top">
        <Sign name="dead" />
        <FilterPicker />
        <span className="spacer" />
        <DeltaChip />
        <IconButton
          icon={open ? 'up' : 'down'}
          className="collapse"
          label={open ? page.column.collapse : page.column.expand}
          aria-expanded={open}
          onClick={() => toggleColumn(app)}
        />
      </div>
      {stale && (
        <Suspense>
          <LevelsWait />
        </Suspense>
      )}
      <div className="headline-numbers">
        <h1 className="headline-main">
          <span className="headline-count" data-kpi="dead-zone-villages" data-value={value(dead.villages)}>
            {shown(dead.villages)}
          </span>
          <span className="headline-unit">
            {words.unit}
            <br />
            <span className="strong" data-kpi="dead-zone-households" data-value={value(dead.households)}>
              {ready ? plan.households(dead.households) : page.loading}
            </span>
          </span>
        </h1>
        <NextStop />
      </div>
      <div className="headline-details">
        <div className="meters">
          <Meter
            name={words.villagesCovered}
            kpi="covered-villages"
            covered={covered.villages}
            total={total.villages}
            dead={dead.villages}
          />
          <Meter
            name={words.householdsCovered}
            kpi="covered-households"
            covered={covered.households}
            total={total.households}
            dead={dead.households}
          />
        </div>
        <p className="headline-more">
          {area && (
            <span title={plan.areaWithin[area.of]}>
              {area.landKm2 === null ? words.surfaceCovered : words.landCovered}:{' '}
              {plan.areaOf(area.coveredKm2, area.landKm2)}
            </span>
          )}
          <span data-kpi="active-sites" data-value={value(activeSites)}>
            {words.activeSites(activeSites)}
          </span>
          {points.total > 0 && <span>{words.points(points.dead, points.total)}</span>}
          {householdsUnknown.total > 0 && <span>{words.unknownHouseholds(householdsUnknown.total)}</span>}
          {changed && (
            <button type="button" className="link" onClick={() => openDialog(app, 'explain')}>
              {words.why}
            </button>
          )}
        </p>
      </div>
      <LiveHeadline />
    </section>
  );
}

/** False until a plan is open and counted: no number is better than a wrong one. */
function useReady(): boolean {
  return useAppState((state) => !state.doc.loading && state.results.coverage !== null);
}

interface MeterProps {
  readonly name: string;
  readonly kpi: string;
  readonly covered: number;
  readonly total: number;
  readonly dead: number;
}

function Meter({ name, kpi, covered, total, dead }: MeterProps) {
  const { format, plan } = useWords();
  const ready = useReady();
  const share = total === 0 ? 0 : covered / total;
  return (
    <div className="meter">
      <span>{name}</span>
      <StackedBar covered={covered} dead={dead} label={plan.headline.bar(covered, dead)} />
      <span data-kpi={kpi} data-value={ready ? covered : ''}>
        <b>{format.integer(covered)}</b> / {format.integer(total)} ({format.percent(share)})
      </span>
    </div>
  );
}
