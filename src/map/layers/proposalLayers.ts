import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';

const CHOSEN: ExpressionSpecification = ['==', ['get', 'kind'], 'chosen'];

/** Below the masts: what may be chosen, and a ring around what is; above them: the build order. */
export function proposalLayers({ colours }: LayerContext): Record<'below' | 'above', LayerSpecification[]> {
  const colour: ExpressionSpecification = ['match', ['get', 'sign'], 'candidate', colours.candidate, colours.planned];
  return {
    below: [
      {
        id: 'proposal-places',
        type: 'circle',
        source: 'proposal',
        filter: ['==', ['get', 'kind'], 'place'],
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 1.6, 10, 2.6, 14, 4],
          'circle-color': colours.candidate,
          'circle-opacity': 0.75,
        },
      },
      {
        id: 'proposal-rings',
        type: 'circle',
        source: 'proposal',
        filter: CHOSEN,
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 5, 9.7, 8.5, 9.8, 13, 13, 16],
          'circle-color': colour,
          'circle-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0.9, 10, 0.22],
          'circle-stroke-color': colour,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 8, 0, 10, 2],
        },
      },
    ],
    above: [
      {
        id: 'proposal-order',
        type: 'symbol',
        source: 'proposal',
        filter: CHOSEN,
        layout: {
          'text-field': ['to-string', ['get', 'order']],
          'text-font': [SEMIBOLD],
          'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10, 10, 12.5],
          'text-anchor': 'bottom-left',
          'text-offset': [0.7, -0.5],
          'text-padding': 0,
          'symbol-sort-key': ['get', 'order'],
        },
        paint: { 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
      },
    ],
  };
}
