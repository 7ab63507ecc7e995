import type { LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';

export function sketchLayers({ colours }: LayerContext): LayerSpecification[] {
  const text = { 'text-color': colours.nameText, 'text-halo-color': colours.halo, 'text-halo-width': 2 };
  return [
    {
      id: 'sketch-fill',
      type: 'fill',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.sketch, 'fill-opacity': 0.1 },
    },
    {
      id: 'sketch-line',
      type: 'line',
      source: 'sketch',
      paint: { 'line-color': colours.sketch, 'line-width': 1.6, 'line-dasharray': [3, 1.6] },
    },
    {
      id: 'sketch-corners',
      type: 'circle',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['case', ['any', ['has', 'length'], ['has', 'total']], 0, 3.5],
        'circle-color': colours.markFill,
        'circle-stroke-color': colours.sketch,
        'circle-stroke-width': ['case', ['any', ['has', 'length'], ['has', 'total']], 0, 1.6],
      },
    },
    {
      id: 'sketch-lengths',
      type: 'symbol',
      source: 'sketch',
      filter: ['has', 'length'],
      layout: {
        'text-field': ['get', 'length'],
        'text-font': [SEMIBOLD],
        'text-size': 11.5,
        'text-allow-overlap': true,
      },
      paint: text,
    },
    {
      id: 'sketch-total',
      type: 'symbol',
      source: 'sketch',
      filter: ['has', 'total'],
      layout: {
        'text-field': ['get', 'total'],
        'text-font': [SEMIBOLD],
        'text-size': 14,
        'text-anchor': 'left',
        'text-offset': [0.9, -0.9],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: text,
    },
  ];
}
