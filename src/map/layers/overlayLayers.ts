import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from '../mapColours';

/** Quiet, below everything of the plan. */
export function overlayLayers(source: string, colours: MapColours): LayerSpecification[] {
  return [
    {
      id: `${source}:fill`,
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.overlayFill, 'fill-opacity': 0.08 },
    },
    {
      id: `${source}:line`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: {
        'line-color': colours.overlay,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.7, 13, 1.6],
        'line-opacity': 0.85,
      },
    },
    {
      id: `${source}:point`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 1.6, 13, 3.5],
        'circle-color': colours.overlay,
        'circle-stroke-color': colours.land,
        'circle-stroke-width': 0.8,
      },
    },
  ];
}
