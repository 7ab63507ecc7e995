import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameAround } from '../../src/core/terrain/rasterFrame';
import { createTerrain } from '../../src/core/terrain/terrain';
import { LEVEL_COLOURS, LIMIT_COLOURS, type Rgb } from '../../src/map/layers/levelRasterColours';
import { levelRasterPicture } from '../../src/map/layers/levelRasterPicture';
import { CLASS_OUTSIDE, type FoundRaster } from '../../src/state/raster';
import { aPlan } from '../builders/aPlan';

const css = readFileSync(new URL('../../src/panels/raster/raster.css', import.meta.url), 'utf8');
const hex = (rgb: Rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe('the legend', () => {
  it.each(['indoor', 'good', 'fair', 'covered', 'weak', 'edge'])('has the colours of the map for %s', (key) => {
    const at = ['indoor', 'good', 'fair', 'covered', 'weak', 'edge'].indexOf(key);
    const [light, dark] = [LEVEL_COLOURS.light[at]!, LEVEL_COLOURS.dark[at]!];
    expect(css).toContain(`[data-cell="level-${key}"] {\n  background: light-dark(${hex(light)}, ${hex(dark)});`);
  });

  it('has the colours of the map for what limits', () => {
    for (const [at, key] of [
      [0, 'served'],
      [1, 'terrain'],
    ] as const) {
      const pair = `light-dark(${hex(LIMIT_COLOURS.light[at]!)}, ${hex(LIMIT_COLOURS.dark[at]!)})`;
      expect(css).toContain(`[data-cell="limit-${key}"] {\n  background: ${pair};`);
    }
  });

  it('steps evenly from light to dark, so that it reads without hue', () => {
    for (const theme of ['light', 'dark'] as const) {
      const steps = LEVEL_COLOURS[theme].slice(0, 6).map(lightness);
      const falls = theme === 'light' ? steps : [...steps].reverse();
      for (let at = 1; at < falls.length; at++)
        expect(falls[at - 1]! - falls[at]!, `${theme} ${at}`).toBeGreaterThan(6);
    }
  });
});

describe('the picture on the map', () => {
  it('puts a cell where the projection draws its latitude, far from the middle too', () => {
    const frame = frameAround([107, 50], 200_000, 1_000);
    const cells = frame.columns * frame.rows;
    const classes = new Uint8Array(cells).fill(CLASS_OUTSIDE);
    const row = 20;
    classes.fill(0, row * frame.columns, (row + 1) * frame.columns);
    const { pixels, box, width, height } = levelRasterPicture(foundWith(frame, classes), 'level', 'light');
    const [, south, , north] = box;
    const shown = Array.from({ length: height }, (_, y) => pixels[4 * (y * width + 3) + 3]! > 0);
    const at = shown.indexOf(true) + 0.5 * shown.filter(Boolean).length;
    const lat = frame.northDeg - row * frame.stepLatDeg;
    const exact = ((mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))) * height;
    expect(Math.abs(at - exact)).toBeLessThan(1);
    const even = ((north - lat) / (north - south)) * height;
    expect(Math.abs(even - exact)).toBeGreaterThan(0.5);
  });
});

function foundWith(frame: FoundRaster['frame'], classes: Uint8Array): FoundRaster {
  const cells = classes.length;
  return {
    plan: aPlan().build(),
    model: 'terrain',
    formula: 'extendedHata',
    terrain: createTerrain([]),
    siteId: null,
    cellM: 1_000,
    reachM: 100_000,
    frame,
    levels: new Float32Array(cells),
    servers: new Int32Array(cells),
    siteIds: [],
    classes,
    limits: new Uint8Array(cells),
    footprint: [],
    thresholdDbm: -110,
    neededDbm: -99,
    unknownShare: 0,
    servedKm2: 0,
    seconds: 0,
  };
}

function mercator(latDeg: number): number {
  return Math.asinh(Math.tan((latDeg * Math.PI) / 180));
}

/** CIE L* of an sRGB colour. */
function lightness([red, green, blue]: Rgb): number {
  const linear = (part: number) => (part <= 10.3 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const y = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return 116 * Math.cbrt(y) - 16;
}
