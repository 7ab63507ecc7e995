import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext } from '../style';

export function areaLayers({ colours, visibility, layers }: LayerContext): LayerSpecification[] {
  const shown = visibility(layers.areas);
  return [
    {
      id: 'area-buffer',
      type: 'line',
      source: 'areas',
      filter: ['in', ['get', 'kind'], ['literal', ['exclusion-buffer', 'boundary-buffer']]],
      layout: shown,
      paint: { 'line-color': colours.exclusion, 'line-width': 1, 'line-dasharray': [2, 3] },
    },
    {
      id: 'exclusion-hatch',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'exclusion'],
      layout: shown,
      paint: { 'fill-pattern': 'exclusion', 'fill-opacity': 0.32 },
    },
    {
      id: 'exclusion-line',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'exclusion'],
      layout: shown,
      paint: { 'line-color': colours.exclusion, 'line-width': 1.4 },
    },
    {
      id: 'boundary-line',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], 'boundary'],
      layout: shown,
      paint: { 'line-color': colours.boundary, 'line-width': 1.3, 'line-dasharray': [5, 3] },
    },
  ];
}
