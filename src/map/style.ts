import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { areaLayers } from './layers/areaLayers';
import { focusLayers } from './layers/focusLayers';
import { groundLayers } from './layers/groundLayers';
import { labelLayers } from './layers/labelLayers';
import { proposalLayers } from './layers/proposalLayers';
import { siteLayers } from './layers/siteLayers';
import { sketchLayers } from './layers/sketchLayers';
import { NO_TILES } from './layers/tileAddress';
import { FINEST_TILES } from './layers/tilePlaces';
import { villageLayers } from './layers/villageLayers';
import { MAP_COLOURS, type MapColours } from './mapColours';
import { mapFontFaces } from './mapFonts';
import type { MapView } from './mapView';

/** All the style depends on. */
export type Look = Pick<MapView, 'theme' | 'language' | 'layers' | 'symbolsFromZoom'>;

export function lookOf({ theme, language, layers, symbolsFromZoom }: MapView): Look {
  return { theme, language, layers, symbolsFromZoom };
}

export interface LayerContext extends Look {
  readonly colours: MapColours;
  readonly visibility: (visible: boolean) => { visibility: 'visible' | 'none' };
}

const SOURCES = ['land', 'labels', 'notes', 'areas', 'outlines', 'programme', 'proposal', 'focus', 'sketch'] as const;

/** The layers, bottom first. The merged footprints are drawn below `outlines`. */
export function mapLayers(look: Look): LayerSpecification[] {
  const context: LayerContext = {
    ...look,
    colours: MAP_COLOURS[look.theme],
    visibility: (visible) => ({ visibility: visible ? 'visible' : 'none' }),
  };
  const sites = siteLayers(context);
  const villages = villageLayers(context);
  const labels = labelLayers(context);
  const proposal = proposalLayers(context);
  return [
    ...groundLayers(context),
    ...areaLayers(context),
    ...sites.outlines,
    ...sites.existing,
    ...villages.covered,
    ...labels.places,
    ...proposal.below,
    ...sites.programme,
    ...villages.names,
    ...villages.dead,
    ...proposal.above,
    ...focusLayers(context),
    ...sketchLayers(context),
    ...labels.nation,
  ];
}

export function mapStyle(look: Look, base: string): StyleSpecification {
  const empty = (): SourceSpecification => ({
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    maxzoom: FINEST_TILES,
    tolerance: 0.2,
  });
  return {
    version: 8,
    'font-faces': mapFontFaces(base),
    transition: { duration: 0, delay: 0 },
    sources: {
      ...Object.fromEntries(SOURCES.map((id) => [id, empty()])),
      existing: cutTiles(),
      villages: cutTiles(),
      deadNames: cutTiles(),
    },
    layers: mapLayers(look),
  };
}

function cutTiles(): SourceSpecification {
  return { type: 'vector', tiles: [NO_TILES], maxzoom: FINEST_TILES };
}
