import type { MapPicture, MapPictureRequest } from '../../commands/mapPicture';
import { pictureWords } from '../../i18n/pictureWords';
import { NO_DELTA } from '../../state/results';
import { MAP_COLOURS } from '../mapColours';
import { type MapView, mapView } from '../mapView';
import { legendEntries } from './legendEntries';
import { HEADING_PX, legendHeightPx, PictureFrame } from './pictureFrame';
import { pictureMap } from './pictureMap';
import { metresPerPixel } from './scaleBar';

/** Draws the map beside the page and writes title, legend, scale bar, north arrow and credit around it. */
export async function drawMapPicture(request: MapPictureRequest): Promise<MapPicture> {
  const { widthPx, heightPx, scale, language } = request;
  const words = pictureWords(language);
  const view = paperView(request);
  const legend = legendEntries(view, words);
  const [canvas, pen] = blankCanvas(widthPx, heightPx);
  await lettersOf(request.state.doc.plan.title);
  pen.scale(scale, scale);
  const [width, height] = [widthPx / scale, heightPx / scale];
  const top = request.heading ? HEADING_PX : 0;
  const foot = legendHeightPx(pen, legend, width);
  const mapHeight = Math.max(40, Math.floor(height - top - foot));
  const drawn = await pictureMap(view, request.frame, { width: Math.ceil(width), height: mapHeight, scale });
  try {
    const mPerPx = metresPerPixel(drawn.latDeg, drawn.zoom);
    pen.drawImage(drawn.canvas, 0, top, Math.ceil(width), mapHeight);
    const frame = new PictureFrame(pen, { x: 0, y: top, width, height: mapHeight }, MAP_COLOURS.light, words);
    if (request.heading) frame.heading(request);
    if (request.state.doc.plan.illustrative) frame.illustrative();
    frame.northArrow();
    frame.scaleBar(mPerPx);
    frame.legend(legend, height, view.background?.host ?? null);
    const png = await pngOf(canvas);
    return { png, widthPx, heightPx, metresPerPx: mPerPx / scale, latitudeDeg: drawn.latDeg };
  } finally {
    drawn.destroy();
  }
}

/** On paper everything is light, and nothing is hovered or chosen. */
function paperView({ state, language, gained }: MapPictureRequest): MapView {
  const view = mapView({ ...state, session: { ...state.session, theme: 'light', language } }, 'light');
  return { ...view, places: [], delta: gained.length > 0 ? { ...NO_DELTA, gained } : NO_DELTA };
}

function blankCanvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('drawMapPicture: no 2d canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  return [canvas, pen];
}

/** A canvas does not wait for letters that were never shown. */
async function lettersOf(title: string): Promise<void> {
  const text = `${title} ộđệ Ab`;
  await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px "Be Vietnam Pro"`, text)));
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('drawMapPicture: no PNG'))), 'image/png'),
  );
}
