import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import { MAP_COLOURS, type MapTheme } from '../mapColours';

export const INCOMING = 'incoming';

const is = (sign: string): FilterSpecification => ['==', ['get', 'sign'], sign];
const size = (small: number, large: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7,
  small,
  12,
  large,
];

/** New: a full disc; changed: a ring around a dot, with a line from its old place; same: a faint dot; missing: a cross. */
export function incomingLayers(theme: MapTheme): LayerSpecification[] {
  const { gained, candidate, existing, lost, halo, markFill } = MAP_COLOURS[theme];
  return [
    {
      id: 'incoming-same',
      type: 'circle',
      source: INCOMING,
      filter: is('same'),
      paint: { 'circle-color': existing, 'circle-radius': size(1.5, 3.5), 'circle-opacity': 0.7 },
    },
    {
      id: 'incoming-missing',
      type: 'circle',
      source: INCOMING,
      filter: is('missing'),
      paint: { 'circle-color': markFill, 'circle-radius': size(2.5, 6), 'circle-opacity': 0.8 },
    },
    {
      id: 'incoming-cross',
      type: 'symbol',
      source: INCOMING,
      filter: is('cross'),
      layout: {
        'text-field': '×',
        'text-font': [SEMIBOLD],
        'text-size': size(7, 19),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': lost, 'text-halo-color': halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'incoming-moved',
      type: 'line',
      source: INCOMING,
      filter: is('moved'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': candidate, 'line-width': 1.6 },
    },
    {
      id: 'incoming-changed',
      type: 'circle',
      source: INCOMING,
      filter: is('changed'),
      paint: {
        'circle-color': markFill,
        'circle-radius': size(2.6, 6),
        'circle-stroke-color': candidate,
        'circle-stroke-width': size(1.4, 2.4),
      },
    },
    {
      id: 'incoming-changed-dot',
      type: 'circle',
      source: INCOMING,
      filter: is('changed'),
      paint: { 'circle-color': candidate, 'circle-radius': size(0.9, 2.2) },
    },
    {
      id: 'incoming-added',
      type: 'circle',
      source: INCOMING,
      filter: is('added'),
      paint: {
        'circle-color': gained,
        'circle-radius': size(2.8, 6.5),
        'circle-stroke-color': markFill,
        'circle-stroke-width': size(0.6, 1.6),
      },
    },
  ];
}
