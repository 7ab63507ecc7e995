import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundLngLat } from '../../../src/core/geo/lngLat';
import { scanDegrees, scanNumber } from '../../../src/io/planGeojson/alike/scanNumber';

const digits = (least: number, most: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: least, maxLength: most }).map((each) => each.join(''));
const written = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), digits(1, 20)),
    fc.oneof(
      fc.constant(''),
      fc.constant('.'),
      digits(1, 25).map((each) => `.${each}`),
    ),
    fc.oneof(fc.constant(''), fc.constantFrom('e', 'E', 'e5', 'E-7', 'e+300', 'e999', 'e-400', 'e0.5')),
  )
  .map((parts) => parts.join(''));
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
const odd = fc.constantFrom('', '-', '+1', '.5', '1.', '01', '-01', '00.5', 'NaN', 'null', '1e', '--1', '0x1');
const number = fc.oneof(written, double, odd);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** What strict JSON says of the text; undefined: no number, or not finite. */
function known(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

describe('numbers from bytes', () => {
  test('are those of JSON.parse, to the last bit and the sign of zero', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(',', ']', '}', ' ', '\n'), (text, behind) => {
        const into = new Float64Array(2);
        const bytes = bytesOf(`[${text}${behind}`);
        const end = scanNumber(bytes, 1, into, 1);
        const value = known(text);
        if (value === undefined) expect(end === -1 || bytes[end] !== behind.charCodeAt(0)).toBe(true);
        else expect([end, into[1]]).toEqual([1 + text.length, value]);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('degrees from bytes', () => {
  const near = fc
    .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), digits(0, 12))
    .map(([units, more]) => `${(units / 1e7).toFixed(7)}${more}`);
  const ties = fc
    .tuple(
      fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
      fc.constantFrom('5', '49999', '50001', '4', '49', '51'),
    )
    .map(([units, more]) => `${(units / 1e7).toFixed(7)}${more}`);

  test('are rounded as the plan rounds them, and left to others at the ends of the globe', () => {
    fc.assert(
      fc.property(fc.oneof(near, ties, number), fc.constantFrom(90, 180), (text, limit) => {
        const into = new Float64Array(1);
        const end = scanDegrees(bytesOf(`${text},`), 0, into, 0, limit);
        const value = known(text);
        if (value === undefined) expect(end === -1 || end < text.length).toBe(true);
        else if (Math.abs(value) > limit) expect(end).toBe(-1);
        else if (end >= 0 || Math.abs(value) < limit - 2e-5) {
          expect([end, into[0]]).toEqual([text.length, roundLngLat([value, 0])[0]]);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
