import { area, booleanPointInPolygon, multiPolygon, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelContours } from '../../../src/core/coverage/levelContours';
import { rasterClasses, rasterLimits } from '../../../src/core/coverage/rasterClasses';
import { frameAround } from '../../../src/core/terrain/rasterFrame';

const frame = frameAround([107.3, 21.2], 10_000, 250);
const cells = frame.columns * frame.rows;
const centre = (at: number): [number, number] => [
  frame.westDeg + (at % frame.columns) * frame.stepLngDeg,
  frame.northDeg - Math.floor(at / frame.columns) * frame.stepLatDeg,
];
/** A level that falls by 10 dB a kilometre from the middle. */
const cone = Float32Array.from({ length: cells }, (_, at) => {
  const row = Math.floor(at / frame.columns);
  const middle = (frame.columns - 1) / 2;
  return -60 - 10 * 0.25 * Math.hypot((at % frame.columns) - middle, row - middle);
});
const turf = (polygons: ReturnType<typeof levelContours>) =>
  multiPolygon(polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]))));

describe('the area above a level', () => {
  it('is the circle that a falling level makes, within half a percent of its surface', () => {
    const circle = levelContours(cone, frame, -110);
    expect(circle).toHaveLength(1);
    expect(area(turf(circle)) / (Math.PI * 5_000 ** 2)).toBeCloseTo(1, 2);
  });

  it('holds every cell above the level and none below, holes and gaps included', () => {
    const levels = fc.array(fc.oneof(fc.double({ min: -130, max: -70, noNaN: true }), fc.constant(Number.NaN)), {
      minLength: 64,
      maxLength: 64,
    });
    const small = { ...frame, columns: 8, rows: 8 };
    fc.assert(
      fc.property(levels, (values) => {
        const found = levelContours(Float32Array.from(values), small, -100);
        const shape = found.length > 0 ? turf(found) : null;
        values.forEach((level, at) => {
          if (Math.abs(level + 100) < 0.01) return;
          const row = Math.floor(at / 8);
          const place = point([frame.westDeg + (at % 8) * frame.stepLngDeg, frame.northDeg - row * frame.stepLatDeg]);
          expect(shape !== null && booleanPointInPolygon(place, shape), `${at}`).toBe(level >= -100);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('shrinks as the level asked for rises', () => {
    const surfaces = [-120, -110, -100, -90].map((dbm) => area(turf(levelContours(cone, frame, dbm))));
    expect(surfaces).toEqual([...surfaces].sort((a, b) => b - a));
    expect(centre(0)[1]).toBeCloseTo(frame.northDeg, 9);
  });
});

describe('what the colours stand for', () => {
  const levels = Float32Array.from([-84, -85.5, -104, -119.5, -121, Number.NaN, Number.NaN]);
  const reached = Uint8Array.from([1, 1, 1, 1, 1, 1, 0]);

  it('classes by the thresholds of drive tests', () => {
    expect([...rasterClasses(levels, reached, { unknown: 254, outside: 255 })]).toEqual([0, 1, 2, 5, 6, 254, 255]);
  });

  it('limits by ground, by reach and by data', () => {
    expect([...rasterLimits(levels, reached, -105)]).toEqual([0, 0, 0, 1, 1, 3, 2]);
  });
});
