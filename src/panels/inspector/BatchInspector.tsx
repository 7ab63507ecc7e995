import { useState } from 'react';
import { deleteSites, duplicateSites, patchSites, switchSitesOn } from '../../commands/editSites';
import { select } from '../../commands/select';
import type { SitePatch } from '../../core/plan/actions/editSites';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { MAX_RADIUS_M, SITE_STATUSES, type Site, type SiteStatus } from '../../core/plan/site';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from './NumberField';

const VND_IN_MILLION = 1_000_000;

/** The same change on several sites, applied as one step. */
export function BatchInspector({ sites }: { sites: readonly Site[] }) {
  const app = useApp();
  const words = useWords();
  const byRadius = useAppState((state) => radiusDecides(state.doc.plan.coverage));
  const [patch, setPatch] = useState<SitePatch>({});
  const { fields, units, batch } = words.inspector;
  const ids = sites.map(({ id }) => id);
  const set = (change: SitePatch): null => {
    setPatch((before) => ({ ...before, ...change }));
    return null;
  };
  const empty = Object.values(patch).every((value) => value === undefined || value === null);
  const number = (label: string, unit: string, max: number, key: 'radiusM' | 'heightM') => (
    <NumberField
      label={label}
      unit={unit}
      value={patch[key] ?? undefined}
      placeholder={batch.keep}
      min={key === 'radiusM' ? 1 : 0}
      max={max}
      onCommit={(value) => set({ [key]: value })}
    />
  );
  return (
    <section className="inspector-section">
      <p className="small quiet">{batch.note}</p>
      <div className="pair">
        {byRadius && number(fields.radius, units.m, MAX_RADIUS_M, 'radiusM')}
        {number(fields.height, units.m, 400, 'heightM')}
        <SelectField
          label={fields.status}
          value={patch.status ?? ''}
          options={[
            { value: '', name: batch.keep },
            ...SITE_STATUSES.map((value) => ({ value, name: words.plan.status[value] })),
          ]}
          onChange={(status) => set({ status: (status || null) as SiteStatus | null })}
        />
        <TextField
          label={fields.operator}
          value={patch.operator ?? ''}
          placeholder={batch.keep}
          onCommit={(operator) => set({ operator: operator || null })}
        />
        <NumberField
          label={fields.cost}
          unit={units.million}
          value={patch.costVnd ? patch.costVnd / VND_IN_MILLION : undefined}
          placeholder={batch.keep}
          min={0}
          max={10_000_000}
          onCommit={(millions) => set({ costVnd: millions === null ? null : Math.round(millions * VND_IN_MILLION) })}
        />
      </div>
      <TextField
        label={fields.note}
        value={patch.note ?? ''}
        placeholder={batch.keep}
        tall
        onCommit={(note) => set({ note: note || null })}
      />
      <Button
        look="primary"
        disabled={empty}
        onClick={() => {
          patchSites(app, ids, withoutNull(patch));
          setPatch({});
        }}
      >
        {batch.apply(ids.length)}
      </Button>
      <div className="actions">
        <Button onClick={() => switchSitesOn(app, ids, true)}>{batch.on}</Button>
        <Button onClick={() => switchSitesOn(app, ids, false)}>{batch.off}</Button>
        <Button onClick={() => duplicateSites(app, ids, words.page.copyOf)}>{words.inspector.duplicate}</Button>
        <Button look="danger" onClick={() => deleteSites(app, ids)}>
          {words.inspector.remove}
        </Button>
        <Button look="plain" onClick={() => select(app, null)}>
          {batch.clear}
        </Button>
      </div>
    </section>
  );
}

function withoutNull(patch: SitePatch): SitePatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
}
