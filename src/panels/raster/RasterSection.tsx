import './raster.css';
import { useMemo } from 'react';
import { cancelRaster, closeRaster, computeRaster, isRasterStale, openRaster, setRaster } from '../../commands/raster';
import { withTerrainPool } from '../../commands/rasterContext';
import { findSite } from '../../core/plan/findSite';
import { RASTER_CELLS_M, RASTER_REACHES_M, type RasterSlice } from '../../state/raster';
import { selectDraft, selectOnlySite } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { SelectField } from '../../ui/SelectField';
import { useApp, useAppState } from '../AppProvider';
import { TerrainNote } from '../profile/TerrainNote';
import { RasterPicture } from './RasterPicture';
import { useRasterWords } from './useRasterWords';

/** The modelled level as a layer: off until it is asked for. */
export function RasterSection() {
  const app = useApp();
  const said = useRasterWords();
  const raster = useAppState((state) => state.session.raster);
  const chosen = useAppState((state) => selectOnlySite(state)?.id ?? null);
  return (
    <section className="inspector-section raster" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="quiet">{said.intro}</p>
      {raster ? (
        <RasterChoice raster={raster} />
      ) : (
        <div className="actions">
          <Button onClick={() => openRaster(app, chosen)}>{said.show}</Button>
        </div>
      )}
    </section>
  );
}

function RasterChoice({ raster }: { raster: RasterSlice }) {
  const app = useApp();
  const said = useRasterWords();
  const context = useMemo(() => withTerrainPool(app), [app]);
  const stale = useAppState(isRasterStale);
  const plan = useAppState(selectDraft);
  const picked = useAppState((state) => selectOnlySite(state)?.id ?? null);
  const siteIds = [...new Set([raster.siteId, picked])].filter((id) => id !== null);
  const about = siteIds.map((id) => ({ value: id, name: said.oneSite(findSite(plan, id)?.name ?? id) }));
  const byFormula = plan.coverage.model === 'empirical';
  const grounded = useAppState((state) => state.session.terrain.terrain !== null) || byFormula;
  const { running, failure, found } = raster;
  const busy = running !== null;
  return (
    <>
      <SelectField
        label={said.about}
        value={raster.siteId ?? ''}
        options={[{ value: '', name: said.wholePlan }, ...about]}
        disabled={busy}
        onChange={(value) => setRaster(app, { siteId: value || null })}
      />
      <div className="pair">
        <SelectField
          label={said.cell}
          value={String(raster.cellM)}
          options={RASTER_CELLS_M.map((metres) => ({ value: String(metres), name: said.metres(metres) }))}
          disabled={busy}
          onChange={(value) => setRaster(app, { cellM: Number(value) })}
        />
        <SelectField
          label={said.reach}
          value={String(raster.reachM)}
          options={RASTER_REACHES_M.map((metres) => ({ value: String(metres), name: said.metres(metres) }))}
          disabled={busy}
          onChange={(value) => setRaster(app, { reachM: Number(value) })}
        />
      </div>
      {!byFormula && <TerrainNote />}
      {busy ? (
        <div className="raster-run">
          <span className="small" role="status">
            {said.running(running)}
          </span>
          <Progress label={said.progress} fraction={running} />
          <Button onClick={() => cancelRaster(app)}>{said.cancel}</Button>
        </div>
      ) : (
        <div className="actions">
          <Button
            disabled={!grounded}
            {...(found && !stale ? {} : { look: 'primary' })}
            onClick={() => void computeRaster(context)}
          >
            {found ? said.again : said.compute}
          </Button>
          <Button look="plain" onClick={() => closeRaster(app)}>
            {said.remove}
          </Button>
        </div>
      )}
      {failure && failure !== 'noTerrain' && (
        <p className="note" role="alert">
          {said.failures[failure]}
        </p>
      )}
      {found && <RasterPicture raster={raster} found={found} stale={stale} />}
    </>
  );
}
