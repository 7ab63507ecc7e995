import { changeRadio } from '../../commands/editRadio';
import { RADIO_FORMULAS } from '../../commands/radioFacts';
import { SelectField } from '../../ui/SelectField';
import { useApp, useAppState } from '../AppProvider';
import { ModelPicker } from '../dialogs/ModelPicker';
import { AssumedNumber } from './AssumedNumber';
import { useRadioFacts, useRadioWords } from './useRadio';

/** The formulas of 3GPP 38.901 ask whether the mast is in sight. */
const OUT_OF_SIGHT: ReadonlySet<string> = new Set(['rma', 'uma', 'umi']);

/** What decides whether a village is served, and what stands in where the ground is not known. */
export function ModelSection() {
  const app = useApp();
  const { model, units } = useRadioWords();
  const current = useAppState((state) => state.doc.plan.coverage.model);
  const { assumptions } = useRadioFacts();
  return (
    <section aria-label={model.title}>
      <ModelPicker />
      {current === 'radius' && <p className="small quiet">{model.unused}</p>}
      <div className="pair">
        <SelectField
          label={current === 'terrain' ? model.fallback : model.formula}
          value={assumptions.empiricalModel}
          options={RADIO_FORMULAS.map((value) => ({ value, name: model.formulas[value] }))}
          onChange={(value) =>
            changeRadio(app, { empiricalModel: RADIO_FORMULAS.find((key) => key === value) ?? null })
          }
        />
        <AssumedNumber of="reachLimitM" label={model.reach} unit={units.m} min={100} max={100_000} />
      </div>
      {OUT_OF_SIGHT.has(assumptions.empiricalModel) && <p className="small quiet">{model.outOfSight}</p>}
    </section>
  );
}
