import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { MAP_COLOURS, type MapTheme } from '../mapColours';
import { mercatorX, mercatorY } from '../mercator';
import { Compositor } from './compositor';
import { CoverTexture } from './coverTexture';
import { EMPTY_SCENE, type FootprintScene, type HeldFootprint } from './footprintScene';
import type { MercatorBox } from './triangles';

/** Drawn this much beyond the screen, so that a small pan needs nothing new. */
const MARGIN = 0.2;
/** A picture stretched by more than this is drawn anew while the camera moves. */
const STRETCH = 0.4;
const LARGEST_SIDE = 4096;

/**
 * All footprints as one tint. They are drawn into a picture that is kept while the camera is still, and laid over the
 * map as one rectangle; only the one in the hand is drawn at every frame.
 */
export class FootprintLayer implements CustomLayerInterface {
  readonly id = 'footprints';
  readonly type = 'custom';
  #map: MapLibreMap | null = null;
  #cover: CoverTexture | null = null;
  #compositor: Compositor | null = null;
  #scene: FootprintScene = EMPTY_SCENE;
  #held: HeldFootprint | null = null;
  #theme: MapTheme = 'light';
  #box: MercatorBox | null = null;
  #zoom = 0;
  readonly #sharpen = () => {
    if (this.#map && this.#zoom !== this.#map.getZoom()) this.#redraw();
  };

  setScene(scene: FootprintScene): void {
    this.#scene = scene;
    this.#redraw();
  }

  setHeld(held: HeldFootprint | null): void {
    this.#held = held;
    this.#map?.triggerRepaint();
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#cover = new CoverTexture(gl);
    this.#compositor = new Compositor(gl);
    this.#box = null;
    map.on('moveend', this.#sharpen);
  }

  onRemove(map: MapLibreMap): void {
    map.off('moveend', this.#sharpen);
    this.#cover?.destroy();
    this.#compositor?.destroy();
    this.#map = null;
  }

  prerender(): void {
    const map = this.#map;
    if (!map || !this.#cover || this.#fits(map)) return;
    const view = viewBox(map);
    const box = grown(view, MARGIN);
    const canvas = map.getCanvas();
    const side = (pixels: number) => Math.min(LARGEST_SIDE, Math.ceil(pixels * (1 + 2 * MARGIN)));
    this.#cover.draw(this.#scene, box, side(canvas.width), side(canvas.height));
    this.#box = box;
    this.#zoom = map.getZoom();
  }

  render(_gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.#cover || !this.#compositor || !this.#box) return;
    const colours = MAP_COLOURS[this.#theme];
    const matrix = defaultProjectionData.mainMatrix;
    const { texture } = this.#cover;
    if (this.#scene !== EMPTY_SCENE) this.#compositor.drawStatic(texture, this.#box, matrix, colours);
    if (this.#held) this.#compositor.drawHeld(this.#held, texture, this.#box, matrix, colours);
  }

  #fits(map: MapLibreMap): boolean {
    const box = this.#box;
    if (!box || Math.abs(map.getZoom() - this.#zoom) > STRETCH) return false;
    const view = viewBox(map);
    return (
      view.x >= box.x &&
      view.y >= box.y &&
      view.x + view.width <= box.x + box.width &&
      view.y + view.height <= box.y + box.height
    );
  }

  #redraw(): void {
    this.#box = null;
    this.#map?.triggerRepaint();
  }
}

function viewBox(map: MapLibreMap): MercatorBox {
  const bounds = map.getBounds();
  const x = mercatorX(bounds.getWest());
  const y = mercatorY(bounds.getNorth());
  return { x, y, width: mercatorX(bounds.getEast()) - x, height: mercatorY(bounds.getSouth()) - y };
}

function grown({ x, y, width, height }: MercatorBox, by: number): MercatorBox {
  return { x: x - by * width, y: y - by * height, width: width * (1 + 2 * by), height: height * (1 + 2 * by) };
}
