import { exportRasterFootprint } from '../../commands/exportRaster';
import { setRaster, setRasterLook } from '../../commands/raster';
import { rasterAt } from '../../commands/rasterAt';
import { findSite } from '../../core/plan/findSite';
import { type FoundRaster, LIMITS, RASTER_LOOKS, type RasterSlice } from '../../state/raster';
import { selectDraft } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { useApp, useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { CalibrationBadge } from '../profile/CalibrationBadge';
import { useProfileWords } from '../profile/useProfile';
import { useRasterWords } from './useRasterWords';

/** What lies on the map: how it is coloured, what the colours mean, and what it was made of. */
export function RasterPicture({ raster, found, stale }: { raster: RasterSlice; found: FoundRaster; stale: boolean }) {
  const app = useApp();
  const files = useFileApp();
  const said = useRasterWords();
  const path = useProfileWords();
  return (
    <>
      {stale && (
        <p className="note" role="status">
          {said.stale}
        </p>
      )}
      <Segmented
        label={said.look}
        options={RASTER_LOOKS.map((key) => ({ key, name: said.looks[key] }))}
        current={raster.look}
        onChange={(look) => setRasterLook(app, look)}
      />
      <p className="raster-badges small">
        <span className="badge">{said.model}</span>
        <CalibrationBadge of={found.model} />
        {found.terrain?.illustrative && (
          <span className="badge" title={path.illustrativeNote}>
            {path.illustrative}
          </span>
        )}
      </p>
      <Legend look={raster.look} model={found.model} />
      <PointerReading found={found} />
      <Field label={said.opacity}>
        {(id) => (
          <input
            id={id}
            type="range"
            min={20}
            max={100}
            step={5}
            value={Math.round(raster.opacity * 100)}
            onChange={(event) => setRaster(app, { opacity: Number(event.target.value) / 100 })}
          />
        )}
      </Field>
      <div className="row">
        <span className="grow">{said.outline}</span>
        <Switch label={said.outline} checked={raster.outline} onChange={(outline) => setRaster(app, { outline })} />
      </div>
      <ul className="small quiet">
        <li>{found.model === 'terrain' ? said.byTerrain : said.byFormula(found.formula)}</li>
        <li>{said.found(new Set(found.siteIds).size, found.servedKm2, found.seconds)}</li>
        <li>{said.threshold(found.neededDbm, found.thresholdDbm)}</li>
        {found.unknownShare > 0 && <li>{said.unknownShare(found.unknownShare)}</li>}
      </ul>
      <div className="actions">
        <Button icon="export" onClick={() => exportRasterFootprint(files)}>
          {said.exportFootprint}
        </Button>
      </div>
    </>
  );
}

const CLASSES = ['indoor', 'good', 'fair', 'covered', 'weak', 'edge', 'none'] as const;

function Legend({ look, model }: { look: RasterSlice['look']; model: FoundRaster['model'] }) {
  const said = useRasterWords();
  if (look === 'server') return <p className="small quiet">{said.servers}</p>;
  const lines =
    look === 'level'
      ? CLASSES.map((key) => [`level-${key}`, said.classes[key]] as const)
      : LIMITS.filter((key) => model === 'terrain' || key !== 'data').map(
          (key) =>
            [`limit-${key}`, model === 'empirical' && key === 'terrain' ? said.tooWeak : said.limits[key]] as const,
        );
  return (
    <ul className="raster-legend small">
      {lines.map(([key, meaning]) => (
        <li key={key}>
          <i data-cell={key} />
          {meaning}
        </li>
      ))}
    </ul>
  );
}

function PointerReading({ found }: { found: FoundRaster }) {
  const said = useRasterWords();
  const plan = useAppState(selectDraft);
  const pointer = useAppState((state) => state.session.pointer);
  const reading = pointer && rasterAt(found, pointer);
  if (!pointer) return <p className="raster-pointer small quiet">{said.pointerHint}</p>;
  return (
    <p className="raster-pointer small">
      {reading
        ? said.pointer(reading.levelDbm, findSite(plan, reading.siteId)?.name ?? reading.siteId)
        : said.pointerNone}
    </p>
  );
}
