import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl';
import { MEDIUM, SEMIBOLD } from '../fontNames';
import type { LayerContext } from '../style';

export function labelLayers(context: LayerContext): { places: LayerSpecification[]; nation: LayerSpecification[] } {
  const { colours, visibility, layers } = context;
  const name = placeName(context.language);
  const places: LayerSpecification[] = [
    {
      id: 'void-note',
      type: 'symbol',
      source: 'notes',
      filter: ['==', ['get', 'kind'], 'void'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MEDIUM],
        'text-size': 11,
        'text-letter-spacing': 0.04,
        'text-max-width': 20,
        'text-padding': 56,
      },
      paint: { 'text-color': colours.voidText, 'text-halo-color': colours.void, 'text-halo-width': 2 },
    },
    {
      id: 'sea-names',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['in', ['get', 'class'], ['literal', ['bay', 'sea']]], ['>=', ['zoom'], fromZoom(7)]],
      layout: {
        ...visibility(layers.labels),
        'text-field': name,
        'text-font': [MEDIUM],
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 11, 12, 15],
        'text-letter-spacing': 0.18,
        'text-max-width': 8,
        'text-padding': 8,
        'symbol-sort-key': rank,
      },
      paint: { 'text-color': colours.seaText, 'text-halo-color': colours.seaHalo, 'text-halo-width': 1.4 },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['in', ['get', 'class'], ['literal', ['commune', 'island']]], ['>=', ['zoom'], fromZoom(8)]],
      layout: {
        ...visibility(layers.labels),
        'text-field': name,
        'text-font': [MEDIUM],
        'text-transform': 'uppercase',
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 8.5, 9, 9.5, 13, 12],
        'text-letter-spacing': 0.11,
        'text-max-width': 9,
        'text-padding': 4,
        'symbol-sort-key': rank,
      },
      paint: { 'text-color': colours.placeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.3 },
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['==', ['get', 'class'], 'town'], ['>=', ['zoom'], fromZoom(6)]],
      layout: {
        ...visibility(layers.labels),
        'text-field': name,
        'text-font': [SEMIBOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10.5, 12, 15],
        'text-max-width': 9,
        'text-padding': 4,
        'symbol-sort-key': rank,
      },
      paint: { 'text-color': colours.placeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
    },
  ];
  return { places, nation: [archipelagos(context)] };
}

/** Always there: no layer switch and no other label takes their place. */
function archipelagos({ colours }: LayerContext): LayerSpecification {
  return {
    id: 'archipelagos',
    type: 'symbol',
    source: 'notes',
    filter: ['==', ['get', 'kind'], 'archipelago'],
    layout: {
      'text-field': ['get', 'lines'],
      'text-font': [SEMIBOLD],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 8, 14],
      'text-letter-spacing': 0.04,
      'text-line-height': 1.25,
      'text-max-width': 20,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': colours.nationText, 'text-halo-color': colours.seaHalo, 'text-halo-width': 1.6 },
  };
}

const rank = ['coalesce', ['get', 'rank'], 9] as unknown as DataDrivenPropertyValueSpecification<number>;

function fromZoom(otherwise: number): ['coalesce', ['get', 'minZoom'], number] {
  return ['coalesce', ['get', 'minZoom'], otherwise];
}

function placeName(language: 'vi' | 'en'): DataDrivenPropertyValueSpecification<string> {
  return language === 'en' ? ['coalesce', ['get', 'nameEn'], ['get', 'name']] : ['get', 'name'];
}
