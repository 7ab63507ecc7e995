import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FootprintLayer } from './footprints/footprintLayer';
import { HeldMarker } from './heldMarker';
import { drawIcon, ICON_SCALE, ICONS } from './icons';
import type { IncomingMarks } from './incoming/incomingMarks';
import { CutTiles } from './layers/cutTiles';
import { existingTile } from './layers/existingTile';
import { TILE_LAYER } from './layers/tileAddress';
import { villageTile } from './layers/villageTile';
import { MAP_COLOURS } from './mapColours';
import type { DataSource, MapPort, MapSource } from './mapPort';
import type { MapView } from './mapView';
import { restyle } from './restyle';
import { type Look, lookOf, mapLayers } from './style';
import { UserLayers } from './userLayers';

/** The synchroniser's port to a map on the page. */
export function livePort(map: MapLibreMap, footprints: FootprintLayer, look: Look): MapPort & { look: () => Look } {
  const marker = new HeldMarker(map);
  const userLayers = new UserLayers(map);
  const tiles = new CutTiles(map);
  const newest = new Map<DataSource, FeatureCollection>();
  let turn = Promise.resolve();
  let shown = look;
  let incoming: Promise<IncomingMarks> | null = null;
  let wanted: Pick<MapView, 'incoming' | 'theme'> | null = null;
  return {
    look: () => shown,
    async setData(source, data) {
      newest.set(source, data);
      if (data.features.length > MANY) {
        turn = turn.then(nextTask);
        await turn;
      }
      if (newest.get(source) === data) await map.getSource<GeoJSONSource>(source)?.setData(data);
      await tilesDrawn(map, source);
    },
    setVillages(villages, states) {
      for (const kind of ['villages', 'deadNames'] as const) {
        tiles.cutWith(kind, (tile) => villageTile({ villages, states, kind, ...tile }));
      }
      tiles.cutAnew('villages');
      return tilesDrawn(map, 'villages');
    },
    setExisting(sites, active) {
      tiles.cutWith('existing', (tile) => existingTile({ sites, active, ...tile }));
      tiles.cutAnew('existing');
      return tilesDrawn(map, 'existing');
    },
    async settleVillages() {
      tiles.cutAnew('deadNames');
      if (shown.symbolsFromZoom > 0) tiles.cutAnew('villages');
      await Promise.all([tilesDrawn(map, 'villages'), tilesDrawn(map, 'deadNames')]);
    },
    setMark: (source, id, state) => map.setFeatureState({ ...markable(source), id }, state),
    clearMarks: (source) => map.removeFeatureState(markable(source)),
    setLook(view) {
      const next = lookOf(view);
      const { theme } = next;
      if (theme !== shown.theme) putIcons(map, next);
      restyle(map, mapLayers(shown), mapLayers(next));
      footprints.setTheme(theme);
      map.getContainer().dataset.mapTheme = theme;
      shown = next;
    },
    setScene: (scene) => footprints.setScene(scene),
    setHeldFootprint: (held) => footprints.setHeld(held),
    hold: (held, view) => marker.hold(held, view.theme),
    setOverlays: (view) => userLayers.sync(view),
    async setIncoming(view) {
      wanted = view;
      incoming ??= import('./incoming/incomingMarks').then(({ IncomingMarks }) => new IncomingMarks(map));
      const marks = await incoming;
      if (wanted === view) marks.show(view.incoming, view.theme);
    },
  };
}

/** Many features are handed over in a task of their own: they are copied on the way. */
const MANY = 300;

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function markable(source: MapSource): { source: string; sourceLayer?: string } {
  return source === 'villages' || source === 'existing' ? { source, sourceLayer: TILE_LAYER } : { source };
}

export function putIcons(map: MapLibreMap, { theme }: Pick<Look, 'theme'>): void {
  for (const [name, icon] of Object.entries(ICONS)) {
    const picture = drawIcon(icon, MAP_COLOURS[theme]);
    if (map.hasImage(name)) map.updateImage(name, picture);
    else map.addImage(name, picture, { pixelRatio: ICON_SCALE });
  }
}

/** A source has taken data in before its tiles are there to be seen. */
function tilesDrawn(map: MapLibreMap, source: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (map.getSource(source) && !map.isSourceLoaded(source)) return;
      map.off('sourcedata', look);
      map.off('remove', look);
      resolve();
    };
    map.on('sourcedata', look);
    map.on('remove', look);
    look();
  });
}
