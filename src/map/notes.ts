import type { Feature, FeatureCollection, Point } from 'geojson';
import type { MapWords } from '../i18n/mapWords';
import { fromMercator, mercatorX, mercatorY } from './mercator';

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Their waters, and where the name stands when that place is in view. */
const ARCHIPELAGOS = [
  { word: 'hoangSa', box: { west: 111, south: 15.6, east: 113.1, north: 17.3 }, anchor: [112.05, 16.45] },
  { word: 'truongSa', box: { west: 111.3, south: 6.4, east: 117.6, north: 12.1 }, anchor: [114.4, 9.6] },
] as const;

const HALF_TEXT_PX = 75;
const LINE_PX = 16;

/** A name within this share of the view from its edge may be cut off. */
const EDGE = 0.1;

/** What is written on the map for this view: the two archipelagos wherever it reaches them, and where nothing is known. */
export function viewNotes(view: Box, zoom: number, extent: Box | null, words: MapWords): FeatureCollection<Point> {
  const features: Feature<Point>[] = ARCHIPELAGOS.map(({ word, box, anchor }) => {
    const inner = shrunk(view, EDGE);
    const at = contains(inner, anchor) ? anchor : (middleOfOverlap(inner, box) ?? middleOfOverlap(view, box) ?? anchor);
    return note(at, 'archipelago', words[word]);
  });
  if (extent) for (const at of voidPlaces(view, zoom, extent)) features.push(note(at, 'void', words.noMapData));
  return { type: 'FeatureCollection', features };
}

/** Sixteen places per map tile, so that they stay put while the view pans; none within or near the known box. */
function voidPlaces(view: Box, zoom: number, extent: Box): [number, number][] {
  const cells = 2 ** Math.max(1, Math.floor(zoom) + 2);
  const cut = { west: Math.max(-180, view.west), east: Math.min(180, view.east) };
  const places: [number, number][] = [];
  const [firstX, lastX] = [Math.floor(mercatorX(cut.west) * cells), Math.floor(mercatorX(cut.east) * cells)];
  const [firstY, lastY] = [Math.floor(mercatorY(view.north) * cells), Math.floor(mercatorY(view.south) * cells)];
  const pxDeg = 360 / (512 * 2 ** zoom);
  const known = {
    west: extent.west - HALF_TEXT_PX * pxDeg,
    east: extent.east + HALF_TEXT_PX * pxDeg,
    south: extent.south - LINE_PX * pxDeg,
    north: extent.north + LINE_PX * pxDeg,
  };
  for (let x = firstX; x <= lastX; x++) {
    for (let y = firstY; y <= lastY && places.length < 150; y++) {
      const at = fromMercator((x + 0.5) / cells, (y + 0.5) / cells);
      if (!contains(known, at)) places.push([at[0], at[1]]);
    }
  }
  return places;
}

function shrunk({ west, south, east, north }: Box, by: number): Box {
  const [dx, dy] = [by * (east - west), by * (north - south)];
  return { west: west + dx, south: south + dy, east: east - dx, north: north - dy };
}

function middleOfOverlap(a: Box, b: Box): readonly [number, number] | null {
  const west = Math.max(a.west, b.west);
  const east = Math.min(a.east, b.east);
  const south = Math.max(a.south, b.south);
  const north = Math.min(a.north, b.north);
  return west < east && south < north ? [(west + east) / 2, (south + north) / 2] : null;
}

function contains(box: Box, [lng, lat]: readonly [number, number]): boolean {
  return lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
}

function note(at: readonly [number, number], kind: string, text: string): Feature<Point> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { kind, name: text, lines: text.replace(' (', '\n(') },
  };
}
