import { changeRadio } from '../../commands/editRadio';
import { RADIO_BANDS, RADIO_CLUTTERS } from '../../commands/radioFacts';
import type { RadioPatch } from '../../core/plan/actions/setRadio';
import { SelectField } from '../../ui/SelectField';
import { useApp, useAppState } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { AssumedNumber } from './AssumedNumber';
import { useRadioFacts, useRadioWords } from './useRadio';

/** Heights, losses and surroundings at the handset, and what a site is taken to be that says nothing of itself. */
export function GroundSection() {
  const app = useApp();
  const { receiver, ground, site, units } = useRadioWords();
  const { assumptions, bands } = useRadioFacts();
  const { dN, n0 } = useAppState((state) => state.doc.plan.coverage);
  const patch = (change: RadioPatch): void => changeRadio(app, change);
  return (
    <>
      <section aria-label={receiver.title}>
        <h3>{receiver.title}</h3>
        <div className="triple">
          <AssumedNumber of="rxHeightM" label={receiver.height} unit={units.m} min={1} max={100} />
          <AssumedNumber of="bodyLossDb" label={receiver.body} unit={units.db} min={0} max={60} />
          <AssumedNumber of="buildingLossDb" label={receiver.building} unit={units.db} min={0} max={60} />
        </div>
        <p className="small quiet">{receiver.buildingHint}</p>
      </section>
      <section aria-label={ground.title}>
        <h3>{ground.title}</h3>
        <div className="pair">
          <SelectField
            label={ground.environment}
            value={assumptions.environment}
            options={Object.entries(ground.environments).map(([value, name]) => ({ value, name }))}
            onChange={(environment) => patch({ environment } as RadioPatch)}
          />
          <SelectField
            label={ground.clutter}
            value={assumptions.clutter}
            options={RADIO_CLUTTERS.map(([value, heightM]) => ({
              value,
              name: heightM > 0 ? ground.clutterHeight(ground.clutters[value], heightM) : ground.clutters[value],
            }))}
            onChange={(clutter) => patch({ clutter } as RadioPatch)}
          />
          <NumberField
            label={ground.dN}
            unit={units.n}
            value={dN}
            placeholder={String(assumptions.climate.dN)}
            min={0}
            max={150}
            onCommit={(value) => patch({ dN: value })}
          />
          <NumberField
            label={ground.n0}
            unit={units.n0}
            value={n0}
            placeholder={String(assumptions.climate.n0)}
            min={200}
            max={500}
            onCommit={(value) => patch({ n0: value })}
          />
        </div>
      </section>
      <section aria-label={site.title}>
        <h3>{site.title}</h3>
        <div className="pair">
          <SelectField
            label={site.band}
            value={assumptions.defaultBand}
            options={bands.map(({ band }) => ({ value: band, name: site.bandName(band) }))}
            onChange={(value) => patch({ defaultBand: RADIO_BANDS.find((band) => band === value) ?? null })}
          />
          <AssumedNumber of="defaultHeightM" label={site.height} unit={units.m} min={1} max={400} />
          <AssumedNumber of="defaultBeamwidthDeg" label={site.beamwidth} unit={units.degrees} min={1} max={360} />
          <AssumedNumber of="defaultTiltDeg" label={site.tilt} unit={units.degrees} min={-20} max={45} />
        </div>
      </section>
    </>
  );
}
