import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FoundRaster, RasterLook, RasterSlice } from '../../state/raster';
import { MAP_COLOURS, type MapTheme } from '../mapColours';
import { levelRasterPicture } from './levelRasterPicture';

const PICTURE = 'level-raster';
const OUTLINE = 'level-outline';
const BELOW = 'outline-planned';

/** The modelled level over the land and under every mark, with the rim of what it serves. */
export class LevelRaster {
  readonly #map: MapLibreMap;
  #shown: { readonly found: FoundRaster; readonly look: RasterLook; readonly theme: MapTheme } | null = null;
  #opacity = 0;
  #outline = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  sync(raster: RasterSlice | null, theme: MapTheme): void {
    const found = raster?.found ?? null;
    if (!raster || !found) return this.#remove();
    const shown = this.#shown;
    if (shown?.found !== found || shown.look !== raster.look || shown.theme !== theme) {
      this.#put(found, raster, theme);
      return;
    }
    if (raster.opacity !== this.#opacity) {
      this.#opacity = raster.opacity;
      this.#map.setPaintProperty(PICTURE, 'raster-opacity', raster.opacity);
    }
    if (raster.outline !== this.#outline) {
      this.#outline = raster.outline;
      this.#map.setLayoutProperty(OUTLINE, 'visibility', raster.outline ? 'visible' : 'none');
    }
  }

  #put(found: FoundRaster, { look, opacity, outline }: RasterSlice, theme: MapTheme): void {
    this.#remove();
    this.#shown = { found, look, theme };
    this.#opacity = opacity;
    this.#outline = outline;
    const { width, height, pixels, box } = levelRasterPicture(found, look, theme);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
    const [west, south, east, north] = box;
    const coordinates = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ] as [[number, number], [number, number], [number, number], [number, number]];
    this.#map.addSource(PICTURE, { type: 'canvas', canvas, animate: false, coordinates });
    const paint = { 'raster-opacity': opacity, 'raster-fade-duration': 0, 'raster-resampling': 'nearest' as const };
    this.#map.addLayer({ id: PICTURE, type: 'raster', source: PICTURE, paint }, BELOW);
    this.#putOutline(found, outline, theme);
  }

  #putOutline({ footprint }: FoundRaster, visible: boolean, theme: MapTheme): void {
    const coordinates = footprint.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
    this.#map.addSource(OUTLINE, { type: 'geojson', data: { type: 'MultiPolygon', coordinates }, tolerance: 0.2 });
    this.#map.addLayer(
      {
        id: OUTLINE,
        type: 'line',
        source: OUTLINE,
        layout: { visibility: visible ? 'visible' : 'none' },
        paint: { 'line-color': MAP_COLOURS[theme].selection, 'line-width': 1.2 },
      },
      BELOW,
    );
  }

  #remove(): void {
    if (!this.#shown) return;
    this.#shown = null;
    for (const id of [PICTURE, OUTLINE]) {
      if (this.#map.getLayer(id)) this.#map.removeLayer(id);
      if (this.#map.getSource<GeoJSONSource>(id)) this.#map.removeSource(id);
    }
  }
}
