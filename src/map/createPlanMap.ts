import { Map as MapLibreMap, type PaddingOptions, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import './mapBase.css';
import './map.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { AppContext } from '../commands/appContext';
import type { Village } from '../core/plan/village';
import { selectOnlySite } from '../state/selectors';
import type { AppState } from '../state/store';
import { describeMap } from './accessible';
import { driveCamera } from './camera';
import { FootprintLayer } from './footprints/footprintLayer';
import { Ground } from './ground';
import { listenToKeys } from './keyboard';
import { livePort, putIcons } from './livePort';
import { createMapSync } from './mapSync';
import { type MapView, mapView } from './mapView';
import { overlaysLater } from './overlaysLater';
import { partLater } from './partLater';
import { listenToPointer } from './pointer';
import { reportPointer } from './reportPointer';
import { reviewLater } from './reviewLater';
import { lookOf, mapStyle } from './style';
import { followSystemTheme } from './systemTheme';
import { currentTool } from './tools';

/** So many villages take the map more than a moment to take in. */
const LONG_LIST = 10_000;

export interface PlanMapOptions {
  /** What lies over the map when a whole plan is shown; links and flights always use the middle of the canvas. */
  readonly fitPadding?: () => PaddingOptions;
  /** Where the scale bar goes; without it the map draws none. */
  readonly scale?: 'bottom-left' | 'bottom-right' | null;
}

export interface PlanMap {
  readonly map: MapLibreMap;
  destroy(): void;
}

/** The map on the page, following the store until destroyed. For tests the container carries it as `planMap`. */
export function createPlanMap(container: HTMLElement, app: AppContext, options: PlanMapOptions = {}): PlanMap {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
  const theme = followSystemTheme(() => follow());
  const first = mapView(app.store.getState(), theme.current());
  const look = lookOf(first);
  const map = new MapLibreMap({
    container,
    style: mapStyle(look, document.baseURI),
    center: [107.25, 21.2],
    zoom: 8.2,
    minZoom: 3,
    maxZoom: 18,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    clickTolerance: 3,
    canvasContextAttributes: { antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  Object.defineProperty(container, 'planMap', { value: map, configurable: true });
  container.dataset.mapState = 'loading';

  const footprints = new FootprintLayer();
  const stops: (() => void)[] = [theme.stop];
  let view: MapView = first;
  let sync: ((view: MapView) => void) | null = null;
  let ground: Ground | null = null;
  let followingLater: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    const state = app.store.getState();
    const before = view;
    view = mapView(state, theme.current());
    sync?.(view);
    if (before.background !== view.background) ground?.writeNotes();
    if (!state.doc.loading && view.coverage) afterPaint(() => void ground?.load());
  }

  /** The page shows the numbers of a large plan in one task, the map its places in the next. */
  const followLater = (): void => {
    clearTimeout(followingLater);
    followingLater = setTimeout(follow);
  };

  map.on('style.load', () => {
    if (sync) return;
    putIcons(map, look);
    map.addLayer(footprints, 'outline-planned');
    const port = livePort(map, footprints, look);
    ground = new Ground(map, port.look, () => view.background !== null);
    sync = createMapSync(port);
    const tool = currentTool(map, app, () => view);
    stops.push(
      app.store.subscribe(() => {
        if (isAnotherLongList(view.villages, app.store.getState().doc.plan.villages)) followLater();
        else follow();
        tool();
      }),
      () => clearTimeout(followingLater),
      driveCamera(map, app, options.fitPadding ?? (() => defaultPadding(container, app))),
      listenToPointer(map, tool),
      listenToKeys(map, app, tool),
      reportPointer(map, app),
      overlaysLater(map, app, () => view),
      reviewLater(map, app, () => view),
      partLater(
        map,
        app,
        () => view,
        wantsSectors,
        async () => (await import('./layers/sectorMarks')).showSectorMarks,
      ),
      partLater(
        map,
        app,
        () => view,
        ({ session }) => Boolean(session.measurements),
        async () => (await import('./layers/measuredMarks')).showMeasuredMarks,
      ),
      describeMap(map, app, () => ground?.writeNotes()),
    );
    follow();
    ground.writeNotes();
  });
  map.on('load', () => {
    container.dataset.mapState = 'ready';
  });
  map.on('idle', () => {
    container.dataset.idle = 'true';
  });
  map.on('render', () => {
    if (container.dataset.idle !== 'false') container.dataset.idle = 'false';
  });
  map.on('error', ({ error }) => console.warn('map:', error?.message ?? error));
  const scale = options.scale === undefined ? 'bottom-left' : options.scale;
  if (scale) map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), scale);

  return {
    map,
    destroy() {
      for (const stop of stops.reverse()) stop();
      sync = null;
      map.remove();
      delete (container as { planMap?: unknown }).planMap;
      delete container.dataset.mapState;
      delete container.dataset.idle;
    },
  };
}

/** Room for the bars, the column or the sheet of the page, and for names at the right edge. */
function defaultPadding(container: HTMLElement, app: AppContext): PaddingOptions {
  const { clientWidth: width, clientHeight: height } = container;
  if (width < 900) return { top: 72, right: Math.min(72, 0.1 * width), bottom: Math.min(220, 0.36 * height), left: 24 };
  return { top: 80, right: 104, bottom: 56, left: app.store.getState().session.columnOpen ? 400 : 40 };
}

function isAnotherLongList(before: readonly Village[], now: readonly Village[]): boolean {
  return now !== before && now.length > LONG_LIST;
}

/** The selected site has antennas to be drawn. */
function wantsSectors(state: AppState): boolean {
  return selectOnlySite(state)?.azimuths !== undefined;
}

/** The headline comes first: land and names are asked for once it is on screen. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
