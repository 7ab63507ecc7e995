import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import { selectById } from '../commands/selectById';
import { setView } from '../commands/setView';
import type { LngLat } from '../core/geo/lngLat';
import type { Plan } from '../core/plan/plan';
import { villageColumns } from '../core/plan/villageColumns';
import type { AppState } from '../state/store';
import { formatHash, parseHash } from './hash';

/** Quảng Ninh, for a plan without a single place. */
const PROVINCE: Bounds = [
  [106.43, 20.7],
  [108.05, 21.68],
];
const LINK_ZOOM = 13;
const REPORT_MS = 120;

type Bounds = [[west: number, south: number], [east: number, north: number]];

/** Where the map looks: wishes of the session, the address bar, and what is told back. Returns the way to stop. */
export function driveCamera(map: MapLibreMap, app: AppContext, padding: () => PaddingOptions): () => void {
  const { store } = app;
  let seen = { fitSeq: -1, flySeq: store.getState().session.flyTo?.seq ?? 0 };
  let link: string | null = window.location.hash;
  let written = '';
  let reporting: ReturnType<typeof setTimeout> | undefined;

  const follow = ({ doc, session }: AppState): void => {
    if (doc.loading) return;
    if (session.fitSeq !== seen.fitSeq) {
      seen = { ...seen, fitSeq: session.fitSeq };
      const hash = link;
      link = null;
      if (hash === null || !openLink(map, app, hash)) {
        map.fitBounds(planBounds(doc.plan), {
          padding: padding(),
          maxZoom: LINK_ZOOM,
          duration: hash === null ? 500 : 0,
        });
      }
    }
    const { flyTo } = store.getState().session;
    if (flyTo && flyTo.seq !== seen.flySeq) {
      seen = { ...seen, flySeq: flyTo.seq };
      fly(map, flyTo.position, flyTo.zoom);
    }
    write();
  };

  const write = (): void => {
    if (link !== null) return;
    const { session } = store.getState();
    const { lng, lat } = map.getCenter();
    const sel = session.selection.ids.length === 1 ? session.selection.ids[0]! : null;
    const hash = formatHash({ view: { zoom: map.getZoom(), center: [lng, lat] }, sel });
    if (hash === written || map.isMoving()) return;
    written = hash;
    window.history.replaceState(window.history.state, '', hash);
  };
  const report = (): void => {
    reporting ??= setTimeout(() => {
      reporting = undefined;
      const { lng, lat } = map.getCenter();
      setView(app, { zoom: map.getZoom(), center: [lng, lat] });
    }, REPORT_MS);
  };
  const onHash = (): void => {
    if (window.location.hash === written) return;
    written = window.location.hash;
    openLink(map, app, written);
  };

  const unsubscribe = store.subscribe(follow);
  map.on('move', report);
  map.on('moveend', write);
  window.addEventListener('hashchange', onHash);
  follow(store.getState());
  report();
  return () => {
    unsubscribe();
    clearTimeout(reporting);
    window.removeEventListener('hashchange', onHash);
  };
}

/** A selection wins over the centre and stands exactly in the middle. False: the link says nothing of the view. */
function openLink(map: MapLibreMap, app: AppContext, hash: string): boolean {
  const { view, sel } = parseHash(hash);
  const position = sel === null ? null : selectById(app, sel);
  const center = position ?? view?.center;
  if (!center) return false;
  map.jumpTo({ center: [...center], zoom: view?.zoom ?? LINK_ZOOM });
  return true;
}

function fly(map: MapLibreMap, position: LngLat, zoom: number | null): void {
  const to = { center: [...position] as [number, number], zoom: zoom ?? Math.max(map.getZoom(), 11) };
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) map.jumpTo(to);
  else map.flyTo({ ...to, duration: 700 });
}

/** The villages; without them the sites; without those the province. */
export function planBounds({ villages, sites }: Pick<Plan, 'villages' | 'sites'>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (lng: number, lat: number): void => {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  const { lngDeg, latDeg } = villageColumns(villages);
  for (let at = 0; at < villages.length; at++) hold(lngDeg[at]!, latDeg[at]!);
  if (villages.length === 0) for (const { position } of sites) if (position) hold(...position);
  return west <= east
    ? [
        [west, south],
        [east, north],
      ]
    : PROVINCE;
}
