import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext } from '../style';

/** Outside the box of known data there is nothing, hatched; inside it sea, and land upon it. */
export function groundLayers({ colours }: LayerContext): LayerSpecification[] {
  return [
    { id: 'void', type: 'background', paint: { 'background-color': colours.void } },
    {
      id: 'void-hatch',
      type: 'background',
      layout: { visibility: 'none' },
      paint: { 'background-pattern': 'hatch' },
    },
    {
      id: 'sea',
      type: 'fill',
      source: 'land',
      filter: ['==', ['get', 'kind'], 'extent'],
      paint: { 'fill-color': colours.sea, 'fill-antialias': false },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      filter: ['!=', ['get', 'kind'], 'extent'],
      paint: { 'fill-color': colours.land },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      filter: ['!=', ['get', 'kind'], 'extent'],
      paint: { 'line-color': colours.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 12, 1] },
    },
  ];
}
