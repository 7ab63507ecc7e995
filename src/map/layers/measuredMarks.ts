import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { MEASURED_COLOURS, measuredClass } from '../../commands/measuredClasses';
import type { MeasuredPoint } from '../../core/radio/measuredPoint';

const SOURCE = 'measured';
const BELOW = 'focus-outline';
const SIDE_PX = 18;
/** A white edge that stands out on a dark map, then the black rim; from the outside. */
const EDGE_PX = 1.5;
const RIM_PX = 2.5;
const PIXEL_RATIO = 1.5;

/** Measured levels: black-rimmed squares, which no modelled level is. */
export function showMeasuredMarks(map: MapLibreMap, app: AppContext): () => void {
  let shown: readonly MeasuredPoint[] | null = null;
  putLayer(map);
  const draw = (): void => {
    const points = app.store.getState().session.measurements?.points ?? NONE;
    if (points === shown) return;
    shown = points;
    map.getSource<GeoJSONSource>(SOURCE)?.setData(squares(points));
  };
  const stop = app.store.subscribe(draw);
  draw();
  return stop;
}

const NONE: readonly MeasuredPoint[] = [];

function squares(points: readonly MeasuredPoint[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map(({ position, levelDbm }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { levelDbm, icon: iconOf(measuredClass(levelDbm)) },
    })),
  };
}

function putLayer(map: MapLibreMap): void {
  for (const [at, colour] of MEASURED_COLOURS.entries()) {
    if (!map.hasImage(iconOf(at))) map.addImage(iconOf(at), square(colour), { pixelRatio: PIXEL_RATIO });
  }
  if (map.getSource(SOURCE)) return;
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer(
    {
      id: 'measured-points',
      type: 'symbol',
      source: SOURCE,
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    BELOW,
  );
}

function iconOf(at: number): string {
  return `measured-${at}`;
}

function square(colour: string): ImageData {
  const canvas = new OffscreenCanvas(SIDE_PX, SIDE_PX);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const fill = (style: string, inset: number): void => {
    context.fillStyle = style;
    context.fillRect(inset, inset, SIDE_PX - 2 * inset, SIDE_PX - 2 * inset);
  };
  fill('#fff', 0);
  fill('#000', EDGE_PX);
  fill(colour, EDGE_PX + RIM_PX);
  return context.getImageData(0, 0, SIDE_PX, SIDE_PX);
}
