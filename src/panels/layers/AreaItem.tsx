import { deleteArea, patchArea, setAreaBuffer, showArea } from '../../commands/editAreas';
import { select } from '../../commands/select';
import { findSite } from '../../core/plan/findSite';
import type { Area, AreaKind } from '../../core/plan/plan';
import type { AreaWords } from '../../i18n/areaWords';
import { Button, IconButton } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useApp, useAppState } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';

const MOST_BUFFER_M = 50_000;

export function AreaItem({ area, words }: { readonly area: Area; readonly words: AreaWords }) {
  const app = useApp();
  const rename = (name: string): null => {
    if (name !== '') patchArea(app, area, { name });
    return null;
  };
  return (
    <li data-area={area.id}>
      <div className="area-head">
        <TextField label={words.name} value={area.name} onCommit={rename} />
        <IconButton icon="target" label={words.show(area.name)} onClick={() => showArea(app, area)} />
        <IconButton icon="trash" label={words.remove(area.name)} onClick={() => deleteArea(app, area)} />
      </div>
      <div className="area-fields">
        <SelectField
          label={words.kind}
          value={area.areaKind}
          options={(['exclusion', 'boundary'] as const).map((value) => ({ value, name: words.kinds[value] }))}
          onChange={(kind) => patchArea(app, area, { areaKind: kind as AreaKind })}
        />
        <NumberField
          label={words.buffer}
          unit="m"
          value={area.bufferM}
          placeholder="0"
          min={0}
          max={MOST_BUFFER_M}
          onCommit={(bufferM) => setAreaBuffer(app, area, bufferM)}
        />
      </div>
      <Facts area={area} words={words} />
    </li>
  );
}

function Facts({ area, words }: { readonly area: Area; readonly words: AreaWords }) {
  const app = useApp();
  const facts = useAppState((state) => state.results.areaFacts.get(area.id));
  const plan = useAppState((state) => state.doc.plan);
  if (!facts) return <p className="small quiet">{words.measuring}</p>;
  return (
    <div className="small">
      <p>
        {words.km2(facts.km2)} · {words.villages(facts.villages, facts.deadVillages)}
      </p>
      {facts.withinBoundaryKm2 !== null && <p>{words.within(facts.withinBoundaryKm2)}</p>}
      {area.areaKind === 'exclusion' && facts.siteIds.length > 0 && (
        <>
          <p className="area-warning">{words.sites(facts.siteIds.length)}</p>
          <div className="actions">
            {facts.siteIds.slice(0, 10).map((id) => {
              const name = findSite(plan, id)?.name ?? id;
              return (
                <Button key={id} aria-label={words.siteName(name)} onClick={() => select(app, { kind: 'site', id })}>
                  {name}
                </Button>
              );
            })}
          </div>
        </>
      )}
    </div>
  );
}
