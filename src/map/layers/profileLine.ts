import './profileLine.css';
import {
  type GeoJSONSource,
  type LayerSpecification,
  LngLatBounds,
  type Map as MapLibreMap,
  type MapMouseEvent,
} from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { pointAtProfile, type ShownProfile, setProfileEnd, shownProfile } from '../../commands/profile';
import type { LngLat } from '../../core/geo/lngLat';
import type { AppState } from '../../state/store';
import { hitTest, MOUSE_REACH } from '../hitTest';
import { MAP_COLOURS, type MapTheme } from '../mapColours';
import type { MapView } from '../mapView';
import { type DrawnPath, profileLineData } from './profileLineData';

const SOURCE = 'profile';
/** Pointing this near to the line, in pixels, points at the chart too. */
const REACH_PX = 14;

/** The path on the map: drawn, pointed at, and its ends picked by clicks while that is asked for. */
export class ProfileLine {
  readonly #map: MapLibreMap;
  readonly #app: AppContext;
  readonly #view: () => MapView;
  readonly #listening = new AbortController();
  #shown: ShownProfile | null = null;
  #atKm: number | null = null;
  #theme: MapTheme | null = null;
  /** The map pointed last: leaving the line takes the mark away. */
  #pointed = false;

  constructor(map: MapLibreMap, app: AppContext, view: () => MapView) {
    this.#map = map;
    this.#app = app;
    this.#view = view;
    map.on('mousemove', this.#point);
    map.on('click', this.#pick);
    const keep = (event: Event) => {
      if (this.#picking()) event.stopPropagation();
    };
    for (const name of ['pointerdown', 'pointerup'] as const) {
      map.getContainer().addEventListener(name, keep, { capture: true, signal: this.#listening.signal });
    }
  }

  end(): void {
    this.#listening.abort();
    this.#map.off('mousemove', this.#point);
    this.#map.off('click', this.#pick);
  }

  sync(state: AppState, theme: MapTheme): void {
    const found = shownProfile(state);
    const shown = found && typeof found !== 'string' ? found : null;
    const atKm = state.session.profile?.atKm ?? null;
    this.#map.getContainer().toggleAttribute('data-picking', this.#picking());
    if (theme !== this.#theme) this.#style(theme);
    if (shown === this.#shown && atKm === this.#atKm) return;
    if (shown && isOther(shown, this.#shown)) this.#show(shown, state.session.columnOpen);
    this.#shown = shown;
    this.#atKm = atKm;
    void this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(profileLineData(shown && drawn(shown, atKm)));
  }

  /** Another path is brought out from under what lies over the map; one that is dragged stays where it is. */
  #show({ from, to }: ShownProfile, columnOpen: boolean): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const wide = width >= 900;
    const bounds = new LngLatBounds([...from.position], [...from.position]).extend([...to.position]);
    const padding = wide
      ? { top: 96, bottom: Math.min(470, 0.62 * height) + 60, left: columnOpen ? 430 : 60, right: 370 }
      : { top: 130, bottom: 0.64 * height + 30, left: 40, right: 40 };
    this.#map.fitBounds(bounds, { padding, maxZoom: 14, duration: 500 });
  }

  #picking(): boolean {
    return Boolean(this.#app.store.getState().session.profile?.picking);
  }

  #style(theme: MapTheme): void {
    this.#theme = theme;
    const map = this.#map;
    if (!map.getSource(SOURCE)) map.addSource(SOURCE, { type: 'geojson', data: profileLineData(null) });
    for (const layer of profileLineLayers(theme)) {
      if (map.getLayer(layer.id)) map.removeLayer(layer.id);
      map.addLayer(layer, 'focus-names');
    }
  }

  #point = ({ point }: MapMouseEvent): void => {
    const shown = this.#shown;
    if (!shown || this.#picking()) return;
    const from = this.#map.project([...shown.from.position]);
    const to = this.#map.project([...shown.to.position]);
    const [x, y] = [to.x - from.x, to.y - from.y];
    const share = ((point.x - from.x) * x + (point.y - from.y) * y) / Math.max(1, x * x + y * y);
    const kept = Math.min(1, Math.max(0, share));
    const near = Math.hypot(point.x - from.x - kept * x, point.y - from.y - kept * y) <= REACH_PX;
    if (near) pointAtProfile(this.#app, (kept * shown.report.distanceM) / 1000);
    else if (this.#pointed) pointAtProfile(this.#app, null);
    this.#pointed = near;
  };

  #pick = ({ lngLat }: MapMouseEvent): void => {
    if (!this.#picking()) return;
    const position: LngLat = [lngLat.lng, lngLat.lat];
    const hit = hitTest(this.#view(), position, this.#map.getZoom(), MOUSE_REACH);
    setProfileEnd(this.#app, hit ?? { kind: 'place', position });
  };
}

function isOther(now: ShownProfile, before: ShownProfile | null): boolean {
  return now.from.place !== before?.from.place || now.to.place !== before.to.place;
}

/** Without known ground the line runs straight on the map. */
function drawn({ from, to, report }: ShownProfile, atKm: number | null): DrawnPath {
  const { ground, distanceM, marginDb } = report;
  const line: LngLat[] = ground
    ? Array.from(ground.lngDeg, (lng, at): LngLat => [lng, ground.latDeg[at]!])
    : [from.position, to.position];
  return { line, distanceKm: distanceM / 1000, atKm, served: marginDb >= 0 };
}

function profileLineLayers(theme: MapTheme): LayerSpecification[] {
  const colours = MAP_COLOURS[theme];
  const isPart = (part: string) => ['==', ['get', 'part'], part] as ['==', unknown, string];
  return [
    {
      id: 'profile-casing',
      type: 'line',
      source: SOURCE,
      filter: isPart('line') as never,
      paint: { 'line-color': colours.halo, 'line-width': 6 },
    },
    {
      id: 'profile-line',
      type: 'line',
      source: SOURCE,
      filter: isPart('line') as never,
      paint: {
        'line-color': ['case', ['get', 'served'], colours.planned, colours.dead],
        'line-width': 2.6,
      },
    },
    {
      id: 'profile-ends',
      type: 'circle',
      source: SOURCE,
      filter: isPart('end') as never,
      paint: {
        'circle-radius': 4,
        'circle-color': colours.markFill,
        'circle-stroke-color': colours.selection,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'profile-at',
      type: 'circle',
      source: SOURCE,
      filter: isPart('at') as never,
      paint: {
        'circle-radius': 6,
        'circle-color': colours.selection,
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
