import { patchSites, placeSite } from '../../commands/editSites';
import { typedPlace } from '../../commands/typedPlace';
import type { SitePatch } from '../../core/plan/actions/editSites';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { MAX_RADIUS_M, SITE_STATUSES, type Site, type SiteStatus } from '../../core/plan/site';
import { siteRadiusM } from '../../core/plan/siteRadius';
import { copiedCoordinates } from '../../i18n/coordinates';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from './NumberField';
import { SETTINGS } from './settings';

const MOST_HEIGHT_M = 400;
const VND_IN_MILLION = 1_000_000;
const MOST_MILLIONS = 10_000_000;

/** Every field of a site with its unit. A field counts when it is left. */
export function SiteFields({ site, editable }: { site: Site; editable: boolean }) {
  const app = useApp();
  const words = useWords();
  const settings = useAppState((state) => state.doc.plan.coverage);
  const { fields, units } = words.inspector;
  const disabled = !editable;
  const patch = (change: SitePatch): null => {
    patchSites(app, [site.id], change);
    return null;
  };
  const place = (text: string): string | null => {
    const at = typedPlace(text);
    if (!at) return fields.coordinatesBad;
    placeSite(app, site.id, at);
    return null;
  };
  const text = (label: string, key: 'operator' | 'technology' | 'phase' | 'note' | 'commune', tall = false) => (
    <TextField
      label={label}
      value={site[key] ?? ''}
      placeholder={fields.none}
      disabled={disabled}
      tall={tall}
      onCommit={(value) => patch({ [key]: value === '' ? null : value })}
    />
  );
  return (
    <>
      <TextField
        label={fields.name}
        value={site.name}
        disabled={disabled}
        onCommit={(name) => (name === '' ? null : patch({ name }))}
      />
      <TextField
        label={fields.coordinates}
        value={site.position ? copiedCoordinates(site.position) : ''}
        placeholder={fields.none}
        hint={fields.coordinatesHint}
        disabled={disabled}
        onCommit={place}
      />
      <div className="pair">
        {radiusDecides(settings) && (
          <NumberField
            label={fields.radius}
            unit={units.m}
            value={site.radiusM}
            placeholder={words.format.integer(siteRadiusM(site, settings))}
            min={1}
            max={MAX_RADIUS_M}
            disabled={disabled}
            onCommit={(radiusM) => patch({ radiusM })}
          />
        )}
        <NumberField
          label={fields.height}
          unit={units.m}
          value={site.heightM}
          placeholder={fields.none}
          min={0}
          max={MOST_HEIGHT_M}
          disabled={disabled}
          onCommit={(heightM) => patch({ heightM })}
        />
        <SelectField
          label={fields.status}
          value={site.status}
          disabled={disabled}
          options={SITE_STATUSES.map((value) => ({ value, name: words.plan.status[value] }))}
          onChange={(status) => patch({ status: status as SiteStatus })}
        />
        <SelectField
          label={fields.setting}
          value={site.setting ?? ''}
          disabled={disabled}
          options={[
            { value: '', name: fields.none },
            ...SETTINGS.map((value) => ({ value, name: words.plan.setting[value] })),
          ]}
          onChange={(setting) => patch({ setting: setting || null })}
        />
        {text(fields.operator, 'operator')}
        {text(fields.technology, 'technology')}
        <NumberField
          label={fields.cost}
          unit={units.million}
          value={site.costVnd === undefined ? undefined : site.costVnd / VND_IN_MILLION}
          placeholder={fields.none}
          min={0}
          max={MOST_MILLIONS}
          disabled={disabled}
          onCommit={(millions) => patch({ costVnd: millions === null ? null : Math.round(millions * VND_IN_MILLION) })}
        />
        {text(fields.phase, 'phase')}
      </div>
      {text(fields.commune, 'commune')}
      {text(fields.note, 'note', true)}
      {site.posSource && (
        <p className="small quiet">
          {fields.posSource}: {words.plan.posSource[site.posSource]}
        </p>
      )}
    </>
  );
}
