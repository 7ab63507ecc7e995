import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Issue } from '../../../src/core/checks/issue';
import type { Json, JsonObject } from '../../../src/core/plan/json';
import { BrokenStretch } from '../../../src/io/json/brokenStretch';
import { longArray, type Stretch } from '../../../src/io/json/longArray';
import { AlikeReader } from '../../../src/io/planGeojson/alike/alikeReader';
import { type OpenCollection, openCollection } from '../../../src/io/planGeojson/openCollection';
import { type PlanReading, planReading } from '../../../src/io/planGeojson/planReading';
import { writePlan } from '../../../src/io/planGeojson/writePlan';
import { plans } from '../planArbitrary';

const HEADER = '"phuSong":{"format":"phu-song-plan","version":1}';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One of the values that make a reader stumble, as it is written; most are harmless. */
const often = (usual: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const id = fc.oneof(
  { weight: 20, arbitrary: fc.nat(100_000).map((n) => `"s${n}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"s1"', '"é"', '""', '"  "', '7', 'null', '"a\\"b"', '"\\u0061"', '"__proto__"'),
  },
);
const text = often(
  ['"Trạm 1"', '"xã"', '"viettel"', '""', '"4G"', '" a "', '"=1"', '"\uFEFF"', '"𝟙"'],
  ['"a\\n"', '"\\ud800"', '1', 'null', 'true', '{}', '[1]', '"\u007f"'],
);
const status = often(
  ['"existing"', '"planned"', '"hiện hữu"'],
  ['"EXISTING"', '"??"', 'null', '""', '1', '"e\\u0078isting"'],
);
const number = often(
  ['3000', '3500.5', '1e3', '51', '123.4567890123456789', '0.9E+5', '99999'],
  ['-3', '-0', '0', '123456789012345678', '1e999', '""', '"12"', '"x"', 'null', 'false', '49', '1e-400', '200000'],
);
const count = often(['0', '42', '1200', '12e2'], ['-0', '1.5', '-3', '"7"', 'null', '1e300']);
const degree = often(
  ['107.53345698812045', '21.5', '-73.1', '106', '20.12345675', '20.123456749999999', '0', '-0.00000001', '8.4e1'],
  ['181', '90.00000001', '180', '-180', '89.99999999', '300', 'null', '"107"', '1e999', '[1]'],
);

interface Values {
  readonly ids: readonly [string, string];
  readonly place: readonly [string, string];
  readonly name: string;
  readonly status: string;
  readonly radius: string;
  readonly count: string;
  readonly extra: string;
  readonly flag: string;
}
const values: fc.Arbitrary<Values> = fc.record({
  ids: fc.oneof(
    id.map((each) => [each, each] as const),
    fc.tuple(id, id),
  ),
  place: fc.tuple(degree, degree),
  name: text,
  status,
  radius: number,
  count,
  extra: fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: number }),
  flag: fc.constantFrom('true', 'false', 'null'),
});

/** The ways in which tools write a feature. */
const hands: readonly ((each: Values) => string)[] = [
  ({ ids, place, name, status: state, radius }) =>
    `{"type":"Feature","id":${ids[0]},"geometry":{"type":"Point","coordinates":[${place}]},"properties":{"id":${ids[1]},"kind":"site","name":${name},"status":${state},"radiusM":${radius}}}`,
  ({ ids, place, name, radius, extra, flag }) =>
    `{ "properties": { "kind": "site", "ghi chú": ${extra}, "sharedMast": ${flag}, "id": ${ids[1]}, "operator": ${name}, "heightM" :${radius} },\r\n "geometry": {"coordinates": [ ${place[0]} , ${place[1]}\t], "type": "Point" }, "type": "Feature" }`,
  ({ ids, place, name, count: households, extra }) =>
    `{"type":"Feature","id":${ids[0]},"geometry":{"type":"Point","coordinates":[${place}]},"properties":{"kind":"village","name":${name},"households":${households},"coverCount":${households},"reason":${extra},"xi":${extra}}}`,
  ({ ids, place, name, status: state }) =>
    `{"type":"Feature","geometry":{"type":"Point","coordinates":[${place}]},"properties":{"id":${ids[1]},"kind":"site","status":${state},"name":${name},"name":${name},"__proto__":${name}}}`,
  ({ ids, place, name }) =>
    `{"type":"Feature","geometry":{"type":"Point","coordinates":[${place}]},"properties":{"1":${name},"id":${ids[1]},"kind":"village","0":${name}}}`,
  ({ ids, place, name }) =>
    `{"type":"Feature","bbox":[1,2,3,4],"geometry":{"type":"Point","coordinates":[${place},${ids[0]}]},"properties":{"id":${ids[1]},"kind":${name}}}`,
];
const feature = fc
  .tuple(values, fc.nat(99))
  .map(([each, hand]) => (hands[hand < 90 ? hand % 3 : hand % 6] as (typeof hands)[0])(each));
/** No JSON any more, somewhere in the middle. */
const broken = fc.tuple(
  fc.constantFrom('3000', '"Trạm 1"', '106', '"kind"', '},'),
  fc.constantFrom('01', '1.', '.5', 'NaN', '"', '"\n"', '', ',', '],', '"\\'),
);
const files = fc
  .tuple(fc.array(feature, { minLength: 1, maxLength: 60, size: 'max' }), fc.option(broken, { freq: 4 }))
  .map(([features, fault]) => {
    const file = `{"type":"FeatureCollection",${HEADER},"features":[\n${features.join(',\n')}\n]}\n`;
    return fault ? file.replace(fault[0], fault[1]) : file;
  });

describe('features like one before are read straight from the bytes as the careful reader reads them', () => {
  test('whatever their values, and whoever wrote them', () => {
    const read = vi.spyOn(AlikeReader.prototype, 'read');
    let compared = 0;
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 4000 }), (file, stretchBytes) => {
        compared += agrees(file, stretchBytes) ? 1 : 0;
      }),
      { numRuns: 800 },
    );
    const alike = read.mock.results.filter(({ value }) => value >= 0).length;
    read.mockRestore();
    expect(compared).toBeGreaterThan(200);
    expect(alike).toBeGreaterThan(2000);
  }, 120_000);

  test('plans of any kind', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 3000 }), (plan, stretchBytes) => {
        const sites = Array.from({ length: 12 }, (_, i) =>
          plan.sites.map((site) => ({ ...site, id: `${site.id}${i}` })),
        );
        agrees(writePlan({ ...plan, sites: sites.flat() }), stretchBytes);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('more names than are kept as words, and more rows than are taken at once', () => {
    const features = Array.from({ length: 20_000 }, (_, i) => {
      const place = `[${105 + (i % 977) / 1000},${20 + (i % 3119) / 7777}]`;
      return `{"type":"Feature","id":"s${i}","geometry":{"type":"Point","coordinates":${place}},"properties":{"id":"s${i % 19_990}","kind":"site","name":"Trạm ${i}","commune":"Xã ${i % 300}","status":"existing","heightM":${i % 80}}}`;
    });
    const file = `{"type":"FeatureCollection",${HEADER},"features":[\n${features.join(',\n')}\n]}`;
    expect(agrees(file, 32_768)).toBe(true);
  });
});

test('bytes that are no UTF-8 are found wherever they are', () => {
  const feature = (i: number) =>
    `{"type":"Feature","id":"s${i}","geometry":{"type":"Point","coordinates":[107,21]},"properties":{"id":"s${i}","kind":"site","name":"Xã","status":"planned"}}`;
  const file = bytesOf(`{"features":[${Array.from({ length: 6 }, (_, i) => feature(i)).join()}]}`);
  const start = file.lastIndexOf(0x46) - 10;
  for (let at = start; at < file.length - 3; at += 1) {
    const bytes = file.slice();
    bytes[at] = 0xf5;
    const part = { bytes, from: 13, end: file.length - 2, share: 1 };
    expect(() => readAll(headed([part]), [])).toThrow(BrokenStretch);
  }
});

/** False: the file does not hold together a stretch at a time, and is read as a whole. */
function agrees(file: string, stretchBytes: number): boolean {
  const bytes = bytesOf(file);
  const long = longArray(bytes, 'features', stretchBytes);
  if (!long) return false;
  const whole = parsed(file);
  if (!whole) {
    expect(() => readAll(headed(long.stretches), [])).toThrow(BrokenStretch);
    return false;
  }
  const issues: Issue[] = [];
  const open = openCollection(whole, issues);
  if (!open) return false;
  const careful = readAll(open, issues);
  expect(readAll({ ...open, features: () => long.stretches }, issues)).toEqual(careful);
  expect(JSON.stringify(readAll({ ...open, features: () => long.stretches }, issues))).toBe(JSON.stringify(careful));
  return true;
}

function headed(stretches: readonly Stretch[]): OpenCollection {
  const collection = { type: 'FeatureCollection', features: [] };
  return { collection, features: () => stretches, hasHeader: true, hasKinds: true, crs: null };
}

function readAll(open: OpenCollection, issues: readonly Issue[]): PlanReading {
  const steps = planReading(open, issues, null, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function parsed(file: string): JsonObject | null {
  try {
    return JSON.parse(file) as Json as JsonObject;
  } catch {
    return null;
  }
}
