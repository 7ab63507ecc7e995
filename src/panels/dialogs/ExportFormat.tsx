import { useState } from 'react';
import { exportCopy } from '../../commands/exportFiles';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { dialogWords } from '../../i18n/dialogWords';
import { type ExportChoice, exportWords } from '../../i18n/exportWords';
import { Button } from '../../ui/Button';
import { useAppState, useVerbs, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';

const CHOICES: readonly ExportChoice[] = ['geojson', 'xlsx', 'kmz', 'csv', 'coverage'];
/** What goes into the file besides the plan, where the format has room for it. */
const EXTRAS = {
  geojson: ['verdicts', 'footprints', 'merged'],
  kmz: ['verdicts', 'footprints', 'merged'],
  xlsx: [],
  csv: [],
  coverage: [],
} as const;

/** The formats as cards, one of them taken; below it what it holds, what may go along, and the button that exports. */
export function ExportFormat() {
  const { language } = useWords();
  const said = exportWords(language);
  const [choice, setChoice] = useState<ExportChoice>('geojson');
  return (
    <>
      <fieldset className="export-formats">
        <legend className="field-label">{said.format}</legend>
        {CHOICES.map((key) => (
          <label key={key} className="export-format">
            <input type="radio" name="format" checked={key === choice} onChange={() => setChoice(key)} />
            <span>
              <strong>{said.formats[key].name}</strong>
              <span className="small quiet">{said.formats[key].use}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {choice === 'csv' ? <Lists /> : <WholePlan choice={choice} />}
    </>
  );
}

function useByRadius(): boolean {
  return useAppState((state) => radiusDecides(state.doc.plan.coverage));
}

function WholePlan({ choice }: { choice: Exclude<ExportChoice, 'csv'> }) {
  const app = useFileApp();
  const verbs = useVerbs();
  const words = useWords();
  const said = exportWords(words.language);
  const { planNote, footprints, verdicts, planButton } = dialogWords(words.language).export;
  const [extras, setExtras] = useState({ verdicts: true, footprints: false, merged: false });
  const holds = { geojson: planNote, xlsx: said.xlsxHolds, kmz: said.kmzHolds, coverage: said.coverageHolds }[choice];
  const byRadius = useByRadius();
  const names = { verdicts, footprints, merged: said.merged };
  const button = {
    geojson: planButton,
    xlsx: said.xlsxButton,
    kmz: said.kmzButton,
    coverage: said.coverageButton,
  }[choice];
  const take = () => (choice === 'geojson' ? verbs.exportPlan(extras) : void exportCopy(app, choice, extras));
  const draws = choice === 'coverage' || (EXTRAS[choice].length > 0 && (extras.footprints || extras.merged));
  return (
    <section>
      <p className="quiet">{holds}</p>
      {EXTRAS[choice].map((key) => (
        <label key={key} className="choice">
          <input
            type="checkbox"
            className="check"
            checked={extras[key]}
            onChange={({ target }) => setExtras({ ...extras, [key]: target.checked })}
          />
          {names[key]}
        </label>
      ))}
      {draws && !byRadius && <p className="note">{said.byLevel}</p>}
      <div className="actions">
        <Button look="primary" icon="export" onClick={take}>
          {button}
        </Button>
      </div>
    </section>
  );
}

function Lists() {
  const verbs = useVerbs();
  const words = useWords();
  const { deadZones, villages, sites } = dialogWords(words.language).export;
  return (
    <section>
      <p className="quiet">{exportWords(words.language).csvHolds}</p>
      <div className="actions">
        <Button icon="export" onClick={() => verbs.exportCsv('deadZones')}>
          {deadZones}
        </Button>
        <Button icon="export" onClick={() => verbs.exportCsv('villages')}>
          {villages}
        </Button>
        <Button icon="export" onClick={() => verbs.exportCsv('sites')}>
          {sites}
        </Button>
      </div>
    </section>
  );
}
