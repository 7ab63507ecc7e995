import { useState } from 'react';
import { changeCarrier, changeRadio, resetCarrier, takeBandRadii } from '../../commands/editRadio';
import type { BandFacts } from '../../commands/radioFacts';
import type { BandPreset } from '../../core/radio/bandPresets';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import { useApp, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { BandRadii } from './BandRadii';
import { useRadioFacts, useRadioWords } from './useRadio';

/** One carrier of the plan: what is assumed of it, what it sends, and how far that reaches. */
export function BandSection() {
  const { assumptions, bands } = useRadioFacts();
  const [band, setBand] = useState(assumptions.defaultBand);
  const { bands: said } = useRadioWords();
  const facts = bands.find((one) => one.band === band) ?? bands[0]!;
  return (
    <>
      <Segmented
        label={said.label}
        options={bands.map((one) => ({ key: one.band, name: said.name(one.band) }))}
        current={facts.band}
        onChange={setBand}
      />
      <Carrier key={facts.band} facts={facts} />
    </>
  );
}

function Carrier({ facts }: { readonly facts: BandFacts }) {
  const app = useApp();
  const { format } = useWords();
  const { bands: said, units, reset } = useRadioWords();
  const { assumptions } = useRadioFacts();
  const { band, budget, own } = facts;
  const patch = (change: Partial<BandPreset>): void => changeCarrier(app, band, change);
  const number = (key: NumberKey, label: string, unit: string, [min, max]: readonly [number, number]) => (
    <NumberField
      label={label}
      unit={unit}
      value={budget[key]}
      placeholder=""
      min={min}
      max={max}
      onCommit={(value) => value !== null && patch({ [key]: value })}
    />
  );
  const text = (key: 'technology' | 'operator' | 'asOf', label: string, placeholder = '') => (
    <TextField
      label={label}
      value={budget[key] ?? ''}
      placeholder={placeholder}
      onCommit={(value) => {
        if (key === 'asOf' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return said.asOfBad;
        if (key === 'technology' && value === '') return null;
        patch({ [key]: value });
        return null;
      }}
    />
  );
  return (
    <>
      <section aria-label={said.name(band)}>
        <div className="row wrap">
          <span className="assumed">{said.dated(budget.asOf)}</span>
          <span className="small quiet grow">{own ? said.edited : said.usual}</span>
          {own && <Button onClick={() => resetCarrier(app, band)}>{reset}</Button>}
        </div>
        <div className="triple">
          {text('technology', said.technology)}
          {text('operator', said.operator, said.operatorAny)}
          {text('asOf', said.asOf)}
          {number('freqMHz', said.freq, units.mhz, FREQ_MHZ)}
          {number('bandwidthMHz', said.bandwidth, units.mhz, BANDWIDTH_MHZ)}
          {number('powerDbm', said.power, units.dbm, POWER_DBM)}
          {number('antennaGainDbi', said.gain, units.dbi, GAIN_DBI)}
          {number('feederLossDb', said.feeder, units.db, FEEDER_DB)}
        </div>
        <p className="figure">
          <b data-kpi="eirp-per-re">{format.decimal(facts.eirpPerReDbm, 1)}</b> {units.dbm}
          <span className="quiet"> {said.eirp}</span>
        </p>
        <p className="small quiet">{said.eirpFrom(facts.resourceBlocks)}</p>
        <div className="actions">
          <Button disabled={band === assumptions.defaultBand} onClick={() => changeRadio(app, { defaultBand: band })}>
            {band === assumptions.defaultBand ? said.isDefault : said.makeDefault}
          </Button>
        </div>
      </section>
      <section aria-label={said.radii}>
        <h3>{said.radii}</h3>
        <BandRadii facts={facts} heightM={assumptions.defaultHeightM} />
        <div className="actions">
          <Button look="primary" disabled={facts.isDefault} onClick={() => takeBandRadii(app, facts)}>
            {facts.isDefault ? said.taken(budget.technology) : said.take(budget.technology)}
          </Button>
        </div>
      </section>
    </>
  );
}

type NumberKey = 'freqMHz' | 'powerDbm' | 'bandwidthMHz' | 'antennaGainDbi' | 'feederLossDb';

const FREQ_MHZ = [150, 6000] as const;
const BANDWIDTH_MHZ = [1.4, 400] as const;
const POWER_DBM = [0, 60] as const;
const GAIN_DBI = [-10, 40] as const;
const FEEDER_DB = [0, 30] as const;
