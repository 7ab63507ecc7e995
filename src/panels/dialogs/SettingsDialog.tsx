import { changeDefaultRadius, changeTableRadius } from '../../commands/editSettings';
import { openDialog } from '../../commands/view';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { MAX_RADIUS_M } from '../../core/plan/site';
import { TECHNOLOGIES } from '../../core/plan/technology';
import { radioWords } from '../../i18n/radioWords';
import { settingsWords } from '../../i18n/settingsWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { SETTINGS } from '../inspector/settings';
import { ModelPicker } from './ModelPicker';

/** The radii a site gets when it has none of its own: assumptions, and said to be. */
export function SettingsDialog() {
  const app = useApp();
  const words = useWords();
  const said = settingsWords(words.language);
  const byRadius = useAppState((state) => radiusDecides(state.doc.plan.coverage));
  return (
    <Dialog
      title={said.title}
      closeLabel={words.page.close}
      className="settings-dialog"
      onClose={() => openDialog(app, null)}
    >
      <ModelPicker />
      {byRadius ? <DefaultRadii /> : <p className="quiet">{said.byLevel}</p>}
      <div className="actions">
        <Button onClick={() => openDialog(app, 'radio')}>{radioWords(words.language).open}</Button>
      </div>
    </Dialog>
  );
}

/** The radii that sites without one are given. */
function DefaultRadii() {
  const app = useApp();
  const words = useWords();
  const said = settingsWords(words.language);
  const { defaultRadiusM, defaultRadiiM = {} } = useAppState((state) => state.doc.plan.coverage);
  const sites = useAppState((state) => state.doc.plan.sites);
  const using = sites.filter((site) => site.radiusM === undefined).length;
  const settings = [
    ...SETTINGS.map((key) => ({ key, name: words.plan.setting[key] })),
    { key: '', name: said.anySetting },
  ];
  return (
    <>
      <p className="quiet">{said.note}</p>
      <p>{said.using(using)}</p>
      <NumberField
        label={said.fallback}
        unit="m"
        value={defaultRadiusM}
        placeholder=""
        min={1}
        max={MAX_RADIUS_M}
        onCommit={(radiusM) => changeDefaultRadius(app, radiusM)}
      />
      <h3>{said.table}</h3>
      <div className="settings-table">
        {TECHNOLOGIES.map((technology) => (
          <fieldset key={technology}>
            <legend>{technology}</legend>
            {settings.map(({ key, name }) => {
              const cell = key === '' ? technology : `${technology}/${key}`;
              return (
                <NumberField
                  key={cell}
                  label={name}
                  unit="m"
                  value={defaultRadiiM[cell]}
                  placeholder="–"
                  min={1}
                  max={MAX_RADIUS_M}
                  onCommit={(radiusM) => changeTableRadius(app, cell, radiusM)}
                />
              );
            })}
          </fieldset>
        ))}
      </div>
      <p className="small quiet">{said.longest}</p>
    </>
  );
}
