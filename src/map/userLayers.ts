import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Overlay } from '../state/session';
import { putBackground, removeBackground } from './background';
import { overlayLayers } from './layers/overlayLayers';
import { MAP_COLOURS } from './mapColours';
import type { MapView } from './mapView';

const OVERLAYS_BELOW = 'exclusion-hatch';

/** What the user brought: layers of roads, lines, boundaries, and a background they allowed. */
export class UserLayers {
  readonly #map: MapLibreMap;
  #overlays: readonly Overlay[] = [];
  #background: MapView['background'] = null;
  #theme: MapView['theme'] | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  sync(view: MapView): void {
    if (view.background !== this.#background) {
      this.#background = view.background;
      removeBackground(this.#map);
      if (view.background) void putBackground(this.#map, view.background, () => this.#background === view.background);
    }
    const kept = view.theme === this.#theme ? this.#overlays.filter((overlay) => view.overlays.includes(overlay)) : [];
    for (const overlay of this.#overlays) if (!kept.includes(overlay)) this.#remove(overlay);
    for (const overlay of view.overlays) if (!kept.includes(overlay)) this.#add(overlay, view);
    this.#overlays = view.overlays;
    this.#theme = view.theme;
  }

  #add(overlay: Overlay, { theme }: MapView): void {
    if (!overlay.visible) return;
    const source = sourceOf(overlay);
    this.#map.addSource(source, { type: 'geojson', data: overlay.data });
    for (const layer of overlayLayers(source, MAP_COLOURS[theme])) this.#map.addLayer(layer, OVERLAYS_BELOW);
  }

  #remove(overlay: Overlay): void {
    const source = sourceOf(overlay);
    for (const layer of this.#map.getStyle().layers as LayerSpecification[]) {
      if ('source' in layer && layer.source === source) this.#map.removeLayer(layer.id);
    }
    if (this.#map.getSource(source)) this.#map.removeSource(source);
  }
}

function sourceOf(overlay: Overlay): string {
  return `overlay:${overlay.id}`;
}
