import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';

const SELECTED: ExpressionSpecification = ['==', ['get', 'selected'], true];

export function focusLayers({ colours }: LayerContext): LayerSpecification[] {
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'sign'],
    'planned',
    colours.planned,
    'candidate',
    colours.candidate,
    colours.selection,
  ];
  return [
    {
      id: 'focus-outline',
      type: 'line',
      source: 'focus',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': colour, 'line-width': ['case', SELECTED, 1.8, 1.2] },
    },
    {
      id: 'focus-halo',
      type: 'circle',
      source: 'focus',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': haloRadius(),
        'circle-color': colours.selection,
        'circle-opacity': ['case', SELECTED, 0.1, 0.06],
        'circle-stroke-color': colours.selection,
        'circle-stroke-width': ['case', SELECTED, 2, 1.2],
      },
    },
    {
      id: 'focus-names',
      type: 'symbol',
      source: 'focus',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [SEMIBOLD],
        'text-size': 12.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -1.35],
        'text-max-width': 16,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours.nameText, 'text-halo-color': colours.halo, 'text-halo-width': 2.2 },
    },
  ];
}

function haloRadius(): ExpressionSpecification {
  const big: ExpressionSpecification = ['match', ['get', 'sign'], ['planned', 'candidate', 'gone'], 14, 10];
  return ['interpolate', ['linear'], ['zoom'], 7, ['*', 0.66, big], 12, big];
}
