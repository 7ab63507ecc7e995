import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';
import { TILE_LAYER } from './tileAddress';

const ACTIVE: ExpressionSpecification = ['==', ['coalesce', ['feature-state', 'active'], ['get', 'active']], 1];
const HELD: ExpressionSpecification = ['boolean', ['feature-state', 'held'], false];
const PALE = 0.5;
/** Nearer than this a mast is drawn inside the ring. */
const NEAR_ZOOM = 9.8;

export function siteLayers(context: LayerContext): Record<'outlines' | 'existing' | 'programme', LayerSpecification[]> {
  return { outlines: outlines(context), existing: [ticks(context)], programme: [masts(context), names(context)] };
}

function outlines({ colours, visibility, layers }: LayerContext): LayerSpecification[] {
  const line = (sign: 'planned' | 'candidate', dash: number[] | null): LayerSpecification => ({
    id: `outline-${sign}`,
    type: 'line',
    source: 'outlines',
    filter: ['==', ['get', 'sign'], sign],
    layout: visibility(layers.footprints && layers.programmeSites),
    paint: {
      'line-color': colours[sign],
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 12, 1.1],
      'line-opacity': ['case', HELD, 0, ACTIVE, 0.7, 0],
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [line('planned', null), line('candidate', [4, 3])];
}

function ticks({ visibility, layers }: LayerContext): LayerSpecification {
  return {
    id: 'sites-existing',
    type: 'symbol',
    source: 'existing',
    'source-layer': TILE_LAYER,
    layout: {
      ...visibility(layers.existingSites),
      'icon-image': ['step', ['zoom'], 'existing', 12, 'existing-near'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 9, 0.75, 11.9, 1, 12, 0.8, 15, 1.2],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': ['case', HELD, 0, ACTIVE, 0.85, 0.35] },
  };
}

function masts({ visibility, layers }: LayerContext): LayerSpecification {
  return {
    id: 'sites-programme',
    type: 'symbol',
    source: 'programme',
    layout: {
      ...visibility(layers.programmeSites),
      'icon-image': ['step', ['zoom'], ['concat', ['get', 'sign'], '-far'], NEAR_ZOOM, ['get', 'sign']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.55, 8, 0.8, 9.7, 1, NEAR_ZOOM, 0.78, 12, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['match', ['get', 'sign'], 'planned', 2, 'candidate', 1, 0],
    },
    paint: { 'icon-opacity': ['case', HELD, 0, ACTIVE, 1, PALE] },
  };
}

function names({ colours, visibility, layers }: LayerContext): LayerSpecification {
  return {
    id: 'site-names',
    type: 'symbol',
    source: 'programme',
    filter: ['any', ['==', ['get', 'named'], true], ['>=', ['zoom'], 12]],
    layout: {
      ...visibility(layers.programmeSites),
      'text-field': ['get', 'name'],
      'text-font': [SEMIBOLD],
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 13, 12.5],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.9,
      'text-justify': 'auto',
      'text-max-width': 12,
      'text-padding': 1,
      'symbol-sort-key': ['case', ['==', ['get', 'named'], true], 0, 1],
    },
    paint: {
      'text-color': [
        'match',
        ['get', 'sign'],
        'candidate',
        colours.candidate,
        'planned',
        colours.planned,
        colours.gone,
      ],
      'text-opacity': ['case', HELD, 0, ['boolean', ['feature-state', 'focus'], false], 0, 1],
      'text-halo-color': colours.halo,
      'text-halo-width': 1.6,
    },
  };
}
