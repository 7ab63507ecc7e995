import { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPictureRequest } from '../../commands/mapPicture';
import { planBounds } from '../camera';
import { FootprintLayer } from '../footprints/footprintLayer';
import { Ground } from '../ground';
import { livePort, putIcons } from '../livePort';
import { createMapSync } from '../mapSync';
import type { MapView } from '../mapView';
import { lookOf, mapStyle } from '../style';

/** A background from outside that does not come is not waited for longer. */
const LONGEST_WAIT_MS = 20_000;
/** Each side, device pixels: A3 at 300 dots to the inch and a little more. */
const LARGEST_SIDE_PX = 8192;
/** Frames drawn while data come in are seen by nobody: they cost next to nothing. */
const COARSE = 0.125;
/** Room for the mark, the scale bar, and names at the right edge. */
const PADDING_PX = { top: 44, bottom: 44, left: 28, right: 92 };

export interface DrawnMap {
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  readonly latDeg: number;
  /** Takes the map and its canvas away. */
  readonly destroy: () => void;
}

/** A map beside the page, drawn once at rest. Sizes are its own pixels; `scale` device pixels stand for each. */
export async function pictureMap(
  view: MapView,
  frame: MapPictureRequest['frame'],
  size: { readonly width: number; readonly height: number; readonly scale: number },
): Promise<DrawnMap> {
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    top: '0',
    width: `${size.width}px`,
    height: `${size.height}px`,
  });
  container.inert = true;
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  const look = lookOf(view);
  const map = new MapLibreMap({
    container,
    style: mapStyle(look, document.baseURI),
    ...cameraOf(view, frame, size),
    minZoom: 3,
    maxZoom: 18,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio: COARSE,
    maxCanvasSize: [LARGEST_SIDE_PX, LARGEST_SIDE_PX],
    canvasContextAttributes: { antialias: false, preserveDrawingBuffer: true },
  });
  const destroy = (): void => {
    map.remove();
    container.remove();
  };
  try {
    await map.once('style.load');
    await fill(map, view);
    await drawFine(map, size.scale);
    return { canvas: map.getCanvas(), zoom: map.getZoom(), latDeg: map.getCenter().lat, destroy };
  } catch (reason) {
    destroy();
    throw reason;
  }
}

async function fill(map: MapLibreMap, view: MapView): Promise<void> {
  const footprints = new FootprintLayer();
  putIcons(map, view);
  map.addLayer(footprints, 'outline-planned');
  const port = livePort(map, footprints, view);
  const taken: Promise<void>[] = [];
  const waited = (done: Promise<void>): Promise<void> => {
    taken.push(done);
    return done;
  };
  createMapSync({
    ...port,
    setData: (source, data) => waited(port.setData(source, data)),
    setVillages: (villages, states) => waited(port.setVillages(villages, states)),
    setExisting: (sites, active) => waited(port.setExisting(sites, active)),
    settleVillages: () => waited(port.settleVillages()),
  })(view);
  const ground = new Ground(map, port.look, () => view.background !== null);
  await Promise.race([Promise.all([ground.load(), ...taken]), atMost()]);
  ground.writeNotes();
}

async function drawFine(map: MapLibreMap, scale: number): Promise<void> {
  await Promise.race([map.loaded() ? Promise.resolve() : map.once('idle'), atMost()]);
  const idle = map.once('idle');
  map.setPixelRatio(scale);
  await Promise.race([idle, atMost()]);
}

function atMost(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
}

function cameraOf(view: MapView, frame: MapPictureRequest['frame'], size: { width: number; height: number }) {
  if (frame === 'plan') {
    const bounds = planBounds({ villages: view.villages, sites: view.sites });
    return { bounds, fitBoundsOptions: { padding: PADDING_PX, maxZoom: 13 } };
  }
  const shrunk = Math.min(size.width / frame.widthPx, size.height / frame.heightPx);
  return { center: [...frame.center] as [number, number], zoom: frame.zoom + Math.log2(shrunk) };
}
