import { lazy, Suspense } from 'react';
import { showLayer } from '../../commands/view';
import { LAYER_KEYS, type LayerKey } from '../../state/session';
import { Switch } from '../../ui/Switch';
import { useApp, useAppState, useWords } from '../AppProvider';
import { AreaList } from './AreaList';
import { BackgroundSection } from './BackgroundSection';
import { Legend } from './Legend';
import { OverlayList } from './OverlayList';

const GroundLayer = lazy(async () => ({ default: (await import('../radio/GroundLayer')).GroundLayer }));

const RasterSection = lazy(async () => ({ default: (await import('../raster/RasterSection')).RasterSection }));

export function LayersPanel() {
  const app = useApp();
  const { page } = useWords();
  const layers = useAppState((state) => state.session.layers);
  const byRadius = useAppState((state) => state.doc.plan.coverage.model === 'radius');
  const drawn = (key: LayerKey): boolean => key !== 'footprints' || byRadius;
  return (
    <div className="scroll">
      <section className="inspector-section">
        <h2>{page.layers.title}</h2>
        <ul className="layer-list">
          {LAYER_KEYS.map((key) => (
            <li key={key}>
              <span className="grow">{page.layers[key]}</span>
              <Switch
                label={page.layers[key]}
                checked={layers[key] && drawn(key)}
                disabled={!drawn(key)}
                onChange={(on) => showLayer(app, key, on)}
              />
            </li>
          ))}
        </ul>
      </section>
      <Legend />
      <Suspense>
        <RasterSection />
      </Suspense>
      <AreaList />
      <OverlayList />
      <BackgroundSection />
      <Suspense>
        <GroundLayer />
      </Suspense>
    </div>
  );
}
