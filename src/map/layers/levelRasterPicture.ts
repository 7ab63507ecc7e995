import { CLASS_NONE, CLASS_OUTSIDE, CLASS_UNKNOWN, type FoundRaster, type RasterLook } from '../../state/raster';
import type { MapTheme } from '../mapColours';
import { LEVEL_COLOURS, LIMIT_COLOURS, type Rgb, SERVER_COLOURS } from './levelRasterColours';

/** Where the picture lies: west, south, east, north edges, degrees. */
export type PictureBox = readonly [number, number, number, number];

export interface RasterPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly box: PictureBox;
}

const NOTHING = -1;

/** The raster as pixels of the map's projection: rows of even latitude are drawn apart as the map draws them. */
export function levelRasterPicture(found: FoundRaster, look: RasterLook, theme: MapTheme): RasterPicture {
  const { frame } = found;
  const { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows } = frame;
  const north = northDeg + stepLatDeg / 2;
  const south = northDeg - (rows - 0.5) * stepLatDeg;
  const box = [westDeg - stepLngDeg / 2, south, westDeg + (columns - 0.5) * stepLngDeg, north] as const;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const paint = PAINTERS[look](found, theme);
  const top = mercator(north);
  const bottom = mercator(south);
  for (let y = 0; y < rows; y++) {
    const lat = latitude(top + ((y + 0.5) / rows) * (bottom - top));
    const row = Math.min(rows - 1, Math.max(0, Math.round((northDeg - lat) / stepLatDeg)));
    for (let x = 0; x < columns; x++) {
      const rgb = paint(row * columns + x, x, y);
      if (rgb === NOTHING) continue;
      const at = 4 * (y * columns + x);
      pixels[at] = rgb >> 16;
      pixels[at + 1] = (rgb >> 8) & 255;
      pixels[at + 2] = rgb & 255;
      pixels[at + 3] = 255;
    }
  }
  return { width: columns, height: rows, pixels, box };
}

/** Colour of a cell at a pixel; {@link NOTHING}: the map shows through. */
type Painter = (cell: number, x: number, y: number) => number;

const PAINTERS: Readonly<Record<RasterLook, (found: FoundRaster, theme: MapTheme) => Painter>> = {
  level({ classes }, theme) {
    const colours = LEVEL_COLOURS[theme].map(packed);
    const unknown = packed(LIMIT_COLOURS[theme][3]!);
    return (cell, x, y) => {
      const found = classes[cell]!;
      if (found === CLASS_OUTSIDE || found === CLASS_NONE) return NOTHING;
      if (found === CLASS_UNKNOWN) return (x + y) % 4 === 0 ? unknown : NOTHING;
      return colours[found]!;
    };
  },
  limit({ limits }, theme) {
    const colours = LIMIT_COLOURS[theme].map(packed);
    return (cell, x, y) => {
      const limit = limits[cell]!;
      if (limit === 2) return NOTHING;
      if (limit === 3 && (x + y) % 4 !== 0) return NOTHING;
      return colours[limit]!;
    };
  },
  server({ servers, limits, frame: { columns } }) {
    const colours = SERVER_COLOURS.map(packed);
    return (cell) => {
      const server = servers[cell]!;
      if (server < 0 || limits[cell] !== 0) return NOTHING;
      const meets = other(cell + 1) || other(cell + columns);
      return meets ? 0x202020 : colours[(server * 5) % colours.length]!;

      function other(neighbour: number): boolean {
        return limits[neighbour] === 0 && servers[neighbour] !== server;
      }
    };
  },
};

function packed([red, green, blue]: Rgb): number {
  return (red << 16) | (green << 8) | blue;
}

function mercator(latDeg: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latDeg * Math.PI) / 360));
}

function latitude(y: number): number {
  return ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;
}
