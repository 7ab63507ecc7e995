import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import './sectorMarks.css';
import type { AppContext } from '../../commands/appContext';
import { sectorFacts } from '../../commands/editSectors';
import type { LngLat } from '../../core/geo/lngLat';
import type { Sector } from '../../core/plan/sectors';
import type { Site } from '../../core/plan/site';
import { canEditSite, selectDraft, selectOnlySite } from '../../state/selectors';
import { MAP_COLOURS, type MapTheme } from '../mapColours';
import type { MapView } from '../mapView';
import { turnHandles } from '../modes/turnHandles';
import { placeAlong } from './placeAlong';

const SOURCE = 'sectors';
const BELOW = 'focus-outline';
/** A wedge is a sign of the direction, not of the reach: so long on the screen, at any zoom. */
const WEDGE_PX = 84;
const STEPS = 16;

/** The antennas of the selected site as wedges, with a handle at the tip of each to turn it by. */
export function showSectorMarks(map: MapLibreMap, app: AppContext, view: () => MapView): () => void {
  const handles = turnHandles(map, app);
  let drawn: readonly unknown[] = [];
  const draw = (): void => {
    const state = app.store.getState();
    const site = state.session.gesture?.kind === 'drag' ? null : selectOnlySite(state);
    const shown = site?.position && site.azimuths ? site : null;
    const { theme } = view();
    const plan = selectDraft(state);
    const now = [shown, shown && plan.coverage, shown && map.getZoom(), theme, state.session.unlocked];
    if (now.every((each, at) => each === drawn[at]) && drawn.length > 0) return;
    if (theme !== drawn[3]) putLayers(map, theme);
    drawn = now;
    const { sectors, agree } = shown ? sectorFacts(plan, shown) : NOTHING;
    const lengthM = WEDGE_PX * metresPerPixel(map.getZoom(), shown?.position?.[1] ?? 0);
    map.getSource<GeoJSONSource>(SOURCE)?.setData(wedges(shown, agree ? sectors : [], lengthM));
    handles.show(shown && canEditSite(state, shown) && agree ? shown : null, sectors, lengthM);
  };
  const stop = app.store.subscribe(draw);
  map.on('zoom', draw);
  draw();
  return () => {
    stop();
    map.off('zoom', draw);
    handles.remove();
  };
}

const NOTHING = { sectors: [] as readonly Sector[], agree: false };

function wedges(site: Site | null, sectors: readonly Sector[], lengthM: number): FeatureCollection {
  const at = site?.position;
  if (!at) return { type: 'FeatureCollection', features: [] };
  return { type: 'FeatureCollection', features: sectors.map((sector, i) => wedge(at, sector, i, lengthM)) };
}

function wedge(at: LngLat, { azimuthDeg, beamwidthDeg }: Sector, index: number, lengthM: number): Feature {
  const width = Math.min(beamwidthDeg, 359);
  const rim = Array.from({ length: STEPS + 1 }, (_, i) =>
    placeAlong(at, azimuthDeg - width / 2 + (width * i) / STEPS, lengthM),
  );
  const ring = [at, ...rim, at].map((place) => [...place]);
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'sector', index } };
}

function putLayers(map: MapLibreMap, theme: MapTheme): void {
  const { selection } = MAP_COLOURS[theme];
  if (!map.getSource(SOURCE)) {
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0 });
    map.addLayer({ id: 'sector-fill', type: 'fill', source: SOURCE, paint: {} }, BELOW);
    map.addLayer({ id: 'sector-line', type: 'line', source: SOURCE, paint: { 'line-width': 1.4 } }, BELOW);
  }
  map.setPaintProperty('sector-fill', 'fill-color', selection);
  map.setPaintProperty('sector-fill', 'fill-opacity', 0.16);
  map.setPaintProperty('sector-line', 'line-color', selection);
}

/** Web Mercator with tiles of 512 px. */
function metresPerPixel(zoom: number, latDeg: number): number {
  return (40_075_016.7 * Math.cos((latDeg * Math.PI) / 180)) / (512 * 2 ** zoom);
}
