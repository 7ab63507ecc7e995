import { zlibSync } from 'fflate';

/** What is written: numbers row by row from the north-west on WGS84 degrees, the first sample's centre at west, north. */
export interface GeotiffRaster {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepLngDeg: number;
  readonly stepLatDeg: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Int16Array | Float32Array;
  /** The value of a cell without data. */
  readonly noData: number;
  /** Said of the file itself, plain ASCII. */
  readonly description: string;
  /** Items of GDAL's own metadata, plain ASCII. */
  readonly metadata: Readonly<Record<string, string>>;
}

const ROWS_PER_STRIP = 64;
const SHORT = 3;
const LONG = 4;
const ASCII = 2;
const DOUBLE = 12;
const SIZES: Readonly<Record<number, number>> = { [ASCII]: 1, [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 };

type Entry = readonly [tag: number, type: number, values: readonly number[] | Uint8Array];

/**
 * A GeoTIFF of one band, little-endian, deflated in strips; the same bytes for the same input, always. Whole numbers go
 * through the horizontal predictor. Sources: TIFF 6.0; OGC GeoTIFF 1.1 (19-008r4); GDAL's tags 42112 and 42113.
 */
export function writeGeotiff(raster: GeotiffRaster): Uint8Array {
  const strips = stripsOf(raster);
  const whole = raster.values instanceof Int16Array;
  const entries: Entry[] = [
    [256, LONG, [raster.columns]],
    [257, LONG, [raster.rows]],
    [258, SHORT, [whole ? 16 : 32]],
    [259, SHORT, [8]], // deflate
    [262, SHORT, [1]], // black is zero
    [270, ASCII, ascii(raster.description)],
    [273, LONG, strips.map(() => 0)],
    [277, SHORT, [1]],
    [278, LONG, [ROWS_PER_STRIP]],
    [279, LONG, strips.map((strip) => strip.length)],
    [284, SHORT, [1]],
    [317, SHORT, [whole ? 2 : 1]],
    [339, SHORT, [whole ? 2 : 3]],
    [33550, DOUBLE, [raster.stepLngDeg, raster.stepLatDeg, 0]],
    [33922, DOUBLE, [0, 0, 0, raster.westDeg - raster.stepLngDeg / 2, raster.northDeg + raster.stepLatDeg / 2, 0]],
    // Key directory 1.1.0 of three keys: a geographic model, a pixel is an area, EPSG:4326.
    [34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326]],
    [42112, ASCII, ascii(gdalMetadata(raster.metadata))],
    [42113, ASCII, ascii(String(raster.noData))],
  ];
  return assemble(entries, strips);
}

function stripsOf({ values, columns, rows }: GeotiffRaster): Uint8Array[] {
  const strips: Uint8Array[] = [];
  for (let first = 0; first < rows; first += ROWS_PER_STRIP) {
    const part = values.slice(first * columns, Math.min(rows, first + ROWS_PER_STRIP) * columns);
    const size = part.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(part.length * size);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < part.length; i++) {
      if (size === 4) view.setFloat32(4 * i, part[i]!, true);
      else view.setInt16(2 * i, part[i]! - (i % columns === 0 ? 0 : part[i - 1]!), true);
    }
    strips.push(zlibSync(bytes, { level: 9 }));
  }
  return strips;
}

/** Header, directory, what does not fit in the directory, strips. */
function assemble(entries: readonly Entry[], strips: readonly Uint8Array[]): Uint8Array {
  const sizeOf = ([, type, values]: Entry) => values.length * SIZES[type]!;
  let at = 8 + 2 + 12 * entries.length + 4;
  const places = entries.map((entry) => {
    const size = sizeOf(entry);
    if (size <= 4) return null;
    const place = at;
    at += size + (size & 1);
    return place;
  });
  const offsets = strips.map((strip) => {
    const place = at;
    at += strip.length + (strip.length & 1);
    return place;
  });
  const bytes = new Uint8Array(at);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag, type, stated], i) => {
    const values = tag === 273 ? offsets : stated;
    const entry = 10 + 12 * i;
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, type, true);
    view.setUint32(entry + 4, values.length, true);
    const place = places[i];
    if (place !== null && place !== undefined) view.setUint32(entry + 8, place, true);
    put(view, type, values, place ?? entry + 8);
  });
  for (const [i, strip] of strips.entries()) bytes.set(strip, offsets[i]!);
  return bytes;
}

function put(view: DataView, type: number, values: readonly number[] | Uint8Array, place: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (type === ASCII) view.setUint8(place + i, value);
    else if (type === SHORT) view.setUint16(place + 2 * i, value, true);
    else if (type === LONG) view.setUint32(place + 4 * i, value, true);
    else view.setFloat64(place + 8 * i, value, true);
  }
}

function gdalMetadata(items: GeotiffRaster['metadata']): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const lines = Object.entries(items).map(([name, value]) => `<Item name="${escaped(name)}">${escaped(value)}</Item>`);
  return `<GDALMetadata>${lines.join('')}</GDALMetadata>`;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(`${text}\0`, (character) => Math.min(character.charCodeAt(0), 126));
}
