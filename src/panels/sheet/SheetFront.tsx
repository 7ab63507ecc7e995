import { sheetWords } from '../../i18n/sheetWords';
import { useWords } from '../AppProvider';
import { MM_PER_INCH, PICTURE_DPI } from './paperSize';
import { SheetNumbers } from './SheetNumbers';
import type { SheetProps } from './SheetPaper';
import type { SheetMap } from './useSheetMap';

interface SheetFrontProps extends SheetProps {
  readonly map: SheetMap;
  /** ISO 8601. */
  readonly date: string;
}

/** The page a director reads: title, what it changes, where. */
export function SheetFront({ sheet, map, date }: SheetFrontProps) {
  const said = sheetWords(useWords().language);
  const { plan, outcome } = sheet;
  const { start, end, steps } = outcome;
  const made = [said.made(date), plan.author && said.by(plan.author), plan.org].filter(Boolean).join(' · ');
  const added = end.covered.villages - start.covered.villages;
  const addedHouseholds = end.covered.households - start.covered.households;
  return (
    <section className="sheet-page sheet-front">
      <header className="sheet-head">
        <p className="sheet-kind">
          {said.title}
          {plan.illustrative && <strong className="sheet-mark">{said.illustrative}</strong>}
        </p>
        <h2>{plan.title}</h2>
        <p>{made}</p>
        {plan.illustrative && <p className="sheet-warning">{said.illustrativeNote}</p>}
      </header>
      <div className="sheet-sum">
        <p className="sheet-lead">{said.lead(steps.length, added, addedHouseholds)}</p>
        <div className="sheet-figures">
          <Figure name="dead" before={start.dead.villages} after={end.dead.villages} unit={said.deadUnit} />
          <Figure
            name="dead-households"
            before={start.dead.households}
            after={end.dead.households}
            unit={said.deadHouseholdsUnit}
          />
        </div>
        <SheetNumbers outcome={outcome} />
      </div>
      <figure className="sheet-map">
        <SheetMapPicture sheet={sheet} map={map} />
      </figure>
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly unit: string;
}

function Figure({ name, before, after, unit }: FigureProps) {
  const said = sheetWords(useWords().language);
  return (
    <p>
      <b aria-hidden="true">
        <span data-kpi={`sheet-${name}-before`} data-value={before} />
        <span data-kpi={`sheet-${name}-after`} data-value={after} />
        {said.arrow(before, after)}
      </b>
      <span className="unseen">{said.fromTo(before, after)}</span> <span>{unit}</span>
    </p>
  );
}

function SheetMapPicture({ sheet, map }: SheetProps & { readonly map: SheetMap }) {
  const said = sheetWords(useWords().language);
  const { plan, outcome } = sheet;
  if (map === null) return <p className="sheet-blank">{said.drawing}</p>;
  if (map === 'failed') return <p className="sheet-blank">{said.notDrawn}</p>;
  const scale = (map.metresPerPx * PICTURE_DPI * 1000) / MM_PER_INCH;
  const rounded = Number(scale.toPrecision(2));
  return (
    <>
      <img src={map.address} alt={said.map.alt(plan.title, outcome.end.activeSites, outcome.end.dead.villages)} />
      <figcaption>{said.map.caption(rounded, map.latitudeDeg)}</figcaption>
    </>
  );
}
