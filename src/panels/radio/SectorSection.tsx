import './sectors.css';
import { useMemo, useState } from 'react';
import {
  addSector,
  changeSector,
  importAntenna,
  makeOmni,
  removeSector,
  sectorFacts,
  threeSectors,
} from '../../commands/editSectors';
import type { Issue } from '../../core/checks/issue';
import type { SectorEntry } from '../../core/plan/actions/setSectors';
import type { Sector } from '../../core/plan/sectors';
import type { Site } from '../../core/plan/site';
import { type SectorWords, sectorWords } from '../../i18n/sectorWords';
import { canEditSite, selectDraft } from '../../state/selectors';
import { Button, IconButton } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { useApp, useAppState, useWords } from '../AppProvider';
import { IssueList } from '../importing/IssueList';
import { useFileApp, useLanguage } from '../importing/useFileApp';
import { NumberField } from '../inspector/NumberField';

/** The antennas of a site: where they look, what they send; none named is an omni, and said to be. */
export function SectorSection({ site }: { readonly site: Site }) {
  const app = useApp();
  const language = useLanguage();
  const said = sectorWords(language);
  const plan = useAppState(selectDraft);
  const editable = useAppState((state) => canEditSite(state, site));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { entries, sectors, agree, antennas } = useMemo(() => sectorFacts(plan, site), [plan, site]);
  const [omni] = sectors;
  const disabled = !editable;
  return (
    <section className="inspector-section sectors" aria-label={said.title}>
      <h3>{said.title}</h3>
      {!agree && <p className="note">{said.disagree}</p>}
      {entries.length === 0 && omni && <p className="small quiet">{said.omni(omni.eirpPerReDbm, omni.freqMHz)}</p>}
      {plan.coverage.model === 'radius' && <p className="small quiet">{said.radiusModel}</p>}
      {entries.map((entry, at) => (
        <SectorFields
          key={at}
          site={site}
          at={at}
          entry={entry}
          assumed={agree ? sectors[at] : undefined}
          antennas={antennas}
          disabled={disabled}
          onIssues={setIssues}
        />
      ))}
      {entries.length > 0 && (
        <p className="small quiet">
          {said.assumed} {editable && said.turn}
        </p>
      )}
      <IssueList title={said.imported} issues={issues} language={language} />
      <div className="actions">
        <Button icon="plus" disabled={disabled} onClick={() => addSector(app, site.id)}>
          {said.add}
        </Button>
        {entries.length === 0 ? (
          <Button disabled={disabled} onClick={() => threeSectors(app, site.id)}>
            {said.three}
          </Button>
        ) : (
          <Button disabled={disabled} onClick={() => makeOmni(app, site.id)}>
            {said.makeOmni}
          </Button>
        )}
      </div>
    </section>
  );
}

interface SectorFieldsProps {
  readonly site: Site;
  readonly at: number;
  readonly entry: SectorEntry;
  readonly assumed: Sector | undefined;
  readonly antennas: readonly string[];
  readonly disabled: boolean;
  readonly onIssues: (issues: readonly Issue[]) => void;
}

function SectorFields({ site, at, entry, assumed, antennas, disabled, onIssues }: SectorFieldsProps) {
  const app = useFileApp();
  const { format } = useWords();
  const said = sectorWords(useLanguage());
  const number = (key: NumberKey, label: string, unit: string, [min, max]: readonly [number, number]) => (
    <NumberField
      label={label}
      unit={unit}
      value={entry[key]}
      placeholder={assumed ? format.decimal(assumed[key], Number.isInteger(assumed[key]) ? 0 : 1) : ''}
      min={min}
      max={max}
      disabled={disabled}
      onCommit={(value) => (key !== 'azimuthDeg' || value !== null) && changeSector(app, site.id, at, { [key]: value })}
    />
  );
  const load = async (): Promise<void> => onIssues((await importAntenna(app, site.id, at)) ?? []);
  return (
    <fieldset data-sector={at}>
      <legend>{said.sector(at + 1)}</legend>
      <IconButton
        icon="trash"
        label={said.remove(at + 1)}
        disabled={disabled}
        onClick={() => removeSector(app, site.id, at)}
      />
      {number('azimuthDeg', said.azimuth, '°', [0, 360])}
      {number('beamwidthDeg', said.beamwidth, '°', [1, 360])}
      {number('tiltDeg', said.tilt, '°', [-20, 45])}
      {number('freqMHz', said.freq, 'MHz', [150, 6000])}
      {number('eirpPerReDbm', said.eirp, 'dBm', [-30, 80])}
      <div className="sector-antenna">
        <SelectField
          label={said.antenna}
          value={entry.antenna ?? ''}
          disabled={disabled}
          options={[{ value: '', name: said.parametric }, ...antennas.map((name) => ({ value: name, name }))]}
          onChange={(antenna) => changeSector(app, site.id, at, { antenna: antenna || null })}
        />
        <Button disabled={disabled} onClick={() => void load()}>
          {said.importMsi}
        </Button>
      </div>
      {assumed?.pattern && (
        <p className="small quiet sector-wide">
          {gainNote(said, assumed.pattern.gainDbi, entry.eirpPerReDbm !== undefined)}
        </p>
      )}
    </fieldset>
  );
}

/** Which gain is reckoned with. */
function gainNote(said: SectorWords, gainDbi: number, isStated: boolean): string {
  if (gainDbi === 0) return said.noGain;
  return isStated ? said.gainUnused(gainDbi) : said.gain(gainDbi);
}

type NumberKey = 'azimuthDeg' | 'beamwidthDeg' | 'tiltDeg' | 'freqMHz' | 'eirpPerReDbm';
