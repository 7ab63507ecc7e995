import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { MEDIUM, SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';
import { TILE_LAYER } from './tileAddress';
import { COVERED, COVERED_ONCE, DEAD, GAINED, LOST } from './villageState';

const VILLAGES = { source: 'villages', 'source-layer': TILE_LAYER } as const;
const STATE: ExpressionSpecification = ['coalesce', ['feature-state', 'state'], ['get', 'state']];
const RING: ExpressionSpecification = ['coalesce', ['feature-state', 'ring'], 0];
const IS_POINT: ExpressionSpecification = ['==', ['get', 'point'], true];

/** Every village stands in each layer of its kind; its state decides which of them shows it. */
export function villageLayers(context: LayerContext): Record<'covered' | 'dead' | 'names', LayerSpecification[]> {
  const { colours, visibility, layers, symbolsFromZoom: minzoom } = context;
  const marks = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  const covered: LayerSpecification[] = [
    {
      id: 'villages-covered',
      type: 'circle',
      ...VILLAGES,
      filter: ['!', IS_POINT],
      layout: visibility(layers.coveredVillages),
      paint: {
        'circle-color': colours.covered,
        'circle-radius': dotRadius(),
        'circle-opacity': shownIn(COVERED, 0.9),
        'circle-stroke-color': colours.land,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 11, 1],
        'circle-stroke-opacity': shownIn(COVERED),
      },
    },
    {
      id: 'villages-once',
      type: 'symbol',
      ...VILLAGES,
      minzoom,
      layout: {
        ...visibility(layers.coveredVillages),
        ...marks,
        'icon-image': ['case', IS_POINT, 'once-point', 'once'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.45, 9, 0.62, 12, 1.1, 15, 1.4],
      },
      paint: { 'icon-opacity': shownIn(COVERED_ONCE) },
    },
    {
      id: 'points-covered',
      type: 'symbol',
      ...VILLAGES,
      minzoom,
      filter: IS_POINT,
      layout: {
        ...visibility(layers.coveredVillages),
        ...marks,
        'icon-image': 'covered-point',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1.1],
      },
      paint: { 'icon-opacity': shownIn(COVERED) },
    },
    farCovered(context),
  ];
  const dead: LayerSpecification[] = [
    farDead(context),
    {
      id: 'villages-dead',
      type: 'symbol',
      ...VILLAGES,
      minzoom,
      layout: {
        ...visibility(layers.deadZones),
        ...marks,
        'icon-image': ['case', IS_POINT, 'dead-point', 'dead'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 8, 0.72, 11, 1, 14, 1.2],
      },
      paint: { 'icon-opacity': shownIn(DEAD) },
    },
    ...flipRings(context),
  ];
  return { covered, dead, names: names(context) };
}

/** Where symbols would be too many: served once is a small ring beside the discs of those served better. */
function farCovered(context: LayerContext): LayerSpecification {
  const { colours, visibility, layers } = context;
  const isOnce: ExpressionSpecification = ['==', STATE, COVERED_ONCE];
  const isDrawn: ExpressionSpecification = ['any', isOnce, ['all', ['==', STATE, COVERED], IS_POINT]];
  const opacity: ExpressionSpecification = ['case', isDrawn, 1, 0];
  return {
    id: 'villages-covered-far',
    type: 'circle',
    ...VILLAGES,
    ...farZooms(context),
    layout: visibility(layers.coveredVillages),
    paint: {
      'circle-color': ['case', isOnce, colours.markFill, colours.covered],
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 2.2],
      'circle-opacity': opacity,
      'circle-stroke-color': colours.covered,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 10, 1.1],
      'circle-stroke-opacity': opacity,
    },
  };
}

/** A disc of several times the size, with a rim. */
function farDead(context: LayerContext): LayerSpecification {
  const { colours, visibility, layers } = context;
  return {
    id: 'villages-dead-far',
    type: 'circle',
    ...VILLAGES,
    ...farZooms(context),
    layout: visibility(layers.deadZones),
    paint: {
      'circle-color': colours.dead,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2.4, 8, 3.6, 11, 5],
      'circle-opacity': shownIn(DEAD),
      'circle-stroke-color': colours.deadRim,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 11, 1.4],
      'circle-stroke-opacity': shownIn(DEAD),
    },
  };
}

/** Below the symbols; at no zoom where those are drawn at every one. A highest zoom of 0 would be none at all. */
function farZooms({ symbolsFromZoom }: LayerContext): { minzoom: number; maxzoom: number } {
  return symbolsFromZoom > 0 ? { minzoom: 0, maxzoom: symbolsFromZoom } : { minzoom: 24, maxzoom: 24 };
}

/** A radius of 0 costs nothing to paint: every village may have a ring, few do. */
function flipRings({ colours, symbolsFromZoom }: LayerContext): LayerSpecification[] {
  const colour: ExpressionSpecification = ['case', ['==', RING, GAINED], colours.gained, colours.lost];
  const ifRinged = (size: number): ExpressionSpecification => ['case', ['==', RING, 0], 0, size];
  const isGained: ExpressionSpecification = ['==', RING, GAINED];
  const gainedDisc: ExpressionSpecification = ['case', isGained, colours.gained, 'transparent'];
  /** Without badges, a gain is a disc and a loss a ring. */
  const fill: ExpressionSpecification = ['step', ['zoom'], gainedDisc, symbolsFromZoom, 'transparent'];
  const ring = (id: string, width: number, paint: ExpressionSpecification | string): LayerSpecification => ({
    id,
    type: 'circle',
    ...VILLAGES,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, ifRinged(6), 11, ifRinged(8.5)],
      'circle-color': fill,
      'circle-stroke-color': paint,
      'circle-stroke-width': ifRinged(width),
    },
  });
  const badge = (image: 'gained' | 'lost', shownFor: number): LayerSpecification => ({
    id: `villages-${image}`,
    type: 'symbol',
    ...VILLAGES,
    minzoom: symbolsFromZoom,
    layout: {
      'icon-image': image,
      'icon-offset': [8, -8],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 11, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': ['case', ['==', RING, shownFor], 1, 0] },
  });
  return [
    ring('flip-rims', 4.2, colours.markFill),
    ring('flip-rings', 2.2, colour),
    badge('gained', GAINED),
    badge('lost', LOST),
  ];
}

function names({ colours, visibility, layers, symbolsFromZoom }: LayerContext): LayerSpecification[] {
  const layout: SymbolLayerSpecification['layout'] = {
    'text-field': ['get', 'name'],
    'text-anchor': 'top',
    'text-offset': [0, 0.75],
    'text-max-width': 9,
    'text-optional': true,
  };
  const paint = { 'text-halo-color': colours.halo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'village-names',
      type: 'symbol',
      ...VILLAGES,
      minzoom: Math.max(12.5, symbolsFromZoom),
      layout: { ...layout, ...visibility(layers.labels), 'text-font': [MEDIUM], 'text-size': 11 },
      paint: { ...paint, 'text-color': colours.placeText },
    },
    {
      id: 'dead-names',
      type: 'symbol',
      source: 'deadNames',
      'source-layer': TILE_LAYER,
      minzoom: Math.max(10.2, symbolsFromZoom),
      layout: {
        ...layout,
        ...visibility(layers.deadZones && layers.labels),
        'text-font': [SEMIBOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10, 13, 12],
        'symbol-sort-key': ['-', 0, ['get', 'households']],
      },
      paint: { ...paint, 'text-color': colours.nameText },
    },
  ];
}

function shownIn(state: number, opacity = 1): ExpressionSpecification {
  return ['case', ['==', STATE, state], opacity, 0];
}

/** Quiet from afar; at high zoom the area follows the households. */
function dotRadius(): ExpressionSpecification {
  const grown: ExpressionSpecification = ['min', 11, ['+', 2.5, ['*', 0.28, ['sqrt', ['get', 'households']]]]];
  return ['interpolate', ['linear'], ['zoom'], 6, 1, 8, 1.5, 10, 2.4, 14, grown];
}
