import { changeRadio } from '../../commands/editRadio';
import { RADIO_CLASSES } from '../../commands/radioFacts';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { AssumedNumber } from './AssumedNumber';
import { useRadioFacts, useRadioWords } from './useRadio';

/** Which level counts as covered, and how sure a village must be of it. */
export function ThresholdSection() {
  const app = useApp();
  const { format } = useWords();
  const { threshold, margin, units } = useRadioWords();
  const { assumptions, pointMarginDb, areaMarginDb } = useRadioFacts();
  const probability = useAppState((state) => state.doc.plan.coverage.probability);
  const { thresholdDbm, sigmaDb, shadowMarginDb } = assumptions;
  const neededDbm = thresholdDbm + shadowMarginDb + assumptions.bodyLossDb + assumptions.buildingLossDb;
  const percent = Math.round(assumptions.probability * 1000) / 10;
  return (
    <>
      <section aria-label={threshold.title}>
        <h3>{threshold.title}</h3>
        <AssumedNumber of="thresholdDbm" label={threshold.field} unit={units.dbm} min={-150} max={-40} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws its own frame and legend */}
        <div className="level-classes" role="group" aria-label={threshold.classes}>
          {RADIO_CLASSES.map(({ key, atLeastDbm }) => (
            <button
              key={key}
              type="button"
              data-class={key}
              aria-pressed={atLeastDbm === thresholdDbm}
              title={threshold.pick(atLeastDbm)}
              onClick={() => changeRadio(app, { thresholdDbm: atLeastDbm })}
            >
              <b>≥ −{-atLeastDbm}</b>
              <span>{threshold.names[key]}</span>
            </button>
          ))}
        </div>
      </section>
      <section aria-label={margin.title}>
        <h3>{margin.title}</h3>
        <div className="triple">
          <AssumedNumber of="sigmaDb" label={margin.sigma} unit={units.db} min={0} max={30} />
          <NumberField
            label={margin.probability}
            unit={units.percent}
            value={probability === undefined ? undefined : Math.round(probability * 1000) / 10}
            placeholder={format.integer(90)}
            min={50}
            max={99.9}
            onCommit={(value) => changeRadio(app, { probability: value === null ? null : value / 100 })}
          />
          <AssumedNumber of="shadowMarginDb" label={margin.own} unit={units.db} min={0} max={60} />
        </div>
        <p className="small quiet">
          {margin.computed(pointMarginDb, sigmaDb, percent)} {margin.needs(neededDbm)} {margin.area(areaMarginDb)}
        </p>
      </section>
    </>
  );
}
