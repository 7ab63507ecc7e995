import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { MEDIUM, SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';
import { COVERED, COVERED_ONCE, DEAD } from './villageData';

const STATE: ExpressionSpecification = ['coalesce', ['feature-state', 'state'], ['get', 'state']];
const RING: ExpressionSpecification = ['coalesce', ['feature-state', 'ring'], 0];
const IS_POINT: ExpressionSpecification = ['==', ['get', 'point'], true];

/** Every village stands in each layer of its kind; its state decides which of them shows it. */
export function villageLayers(context: LayerContext): Record<'covered' | 'dead' | 'names', LayerSpecification[]> {
  const { colours, visibility, layers } = context;
  const marks = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  const covered: LayerSpecification[] = [
    {
      id: 'villages-covered',
      type: 'circle',
      source: 'villages',
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
      source: 'villages',
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
      source: 'villages',
      filter: IS_POINT,
      layout: {
        ...visibility(layers.coveredVillages),
        ...marks,
        'icon-image': 'covered-point',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1.1],
      },
      paint: { 'icon-opacity': shownIn(COVERED) },
    },
  ];
  const dead: LayerSpecification[] = [
    {
      id: 'villages-dead',
      type: 'symbol',
      source: 'villages',
      layout: {
        ...visibility(layers.deadZones),
        ...marks,
        'icon-image': ['case', IS_POINT, 'dead-point', 'dead'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 8, 0.72, 11, 1, 14, 1.2],
      },
      paint: { 'icon-opacity': shownIn(DEAD) },
    },
    ...(['gained', 'lost'] as const).map(
      (image, at): LayerSpecification => ({
        id: `villages-${image}`,
        type: 'symbol',
        source: 'villages',
        layout: { ...marks, 'icon-image': image, 'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.75, 11, 1] },
        paint: { 'icon-opacity': ['case', ['==', RING, at + 1], 1, 0] },
      }),
    ),
  ];
  return { covered, dead, names: names(context) };
}

function names({ colours, visibility, layers }: LayerContext): LayerSpecification[] {
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
      source: 'villages',
      minzoom: 12.5,
      layout: { ...layout, ...visibility(layers.labels), 'text-font': [MEDIUM], 'text-size': 11 },
      paint: { ...paint, 'text-color': colours.placeText },
    },
    {
      id: 'dead-names',
      type: 'symbol',
      source: 'deadNames',
      minzoom: 10.2,
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
