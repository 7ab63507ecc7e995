import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import type { MapColours } from '../mapColours';

export const REVIEW_SOURCE = 'review';
const GHOST: ExpressionSpecification = ['==', ['get', 'kind'], 'ghost'];
const IS_POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const IS_LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];

/** Ghosts of suggested places, and the marks of a comparison: shape and letter beside colour. */
export function reviewLayers(colours: MapColours): LayerSpecification[] {
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'kind'],
    'added',
    colours.gained,
    'removed',
    colours.lost,
    'changed',
    colours.existing,
    colours.candidate,
  ];
  return [
    {
      id: 'review-lines',
      type: 'line',
      source: REVIEW_SOURCE,
      filter: IS_LINE,
      paint: { 'line-color': colour, 'line-width': 1.8, 'line-dasharray': [2.5, 1.8] },
    },
    {
      id: 'review-ghosts',
      type: 'circle',
      source: REVIEW_SOURCE,
      filter: ['all', IS_POINT, GHOST],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 4, 10, 7, 14, 11],
        'circle-color': colours.markFill,
        'circle-opacity': 0.75,
        'circle-stroke-color': colours.candidate,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'review-differences',
      type: 'circle',
      source: REVIEW_SOURCE,
      filter: ['all', IS_POINT, ['!', GHOST]],
      paint: {
        'circle-radius': ['match', ['get', 'kind'], 'changed', 8, 10],
        'circle-color': colours.markFill,
        'circle-opacity': 0.92,
        'circle-stroke-color': colour,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'review-letters',
      type: 'symbol',
      source: REVIEW_SOURCE,
      filter: ['has', 'letter'],
      layout: {
        'text-field': ['get', 'letter'],
        'text-font': [SEMIBOLD],
        'text-size': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour },
    },
  ];
}
