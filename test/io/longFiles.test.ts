import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/plan/json';
import { BrokenStretch } from '../../src/io/json/brokenStretch';
import { itemsOf, longArray, type Stretch } from '../../src/io/json/longArray';
import { openLongFile } from '../../src/io/planGeojson/openLongFile';
import { readPlanInChunks } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { plans } from './planArbitrary';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const stretch = fc.integer({ min: 1, max: 3000 });

/** The same file as other tools, careless hands and broken wires leave it. */
const changes: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(JSON.parse(text), null, 2),
  (text) => JSON.stringify(JSON.parse(text)),
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF\uFEFF${text}`,
  (text) => text.replaceAll('\n', '\r\n\t '),
  (text) => text.replace(/[^\p{ASCII}]/gu, (letter) => letter.split('').map(escaped).join('')),
  (text) => text.replace('"features"', '"features":[{"a":[1]}],"features"'),
  (text) => text.replace('"features"', '"outer":{"features":[1,2]},"features"'),
  (text) => text.replace('"features"', '"feature\\u0073"'),
  (text) => text.replace(/\]\}\s*$/, '],"features":[]}'),
  (text) => text.replace(/\]\}\s*$/, '],"feature\\u0073":[0]}'),
  (text) => text.replace(/\]\}\s*$/, '],"note":"]}","crs":null}'),
  (text) => text.replace(/\]\}\s*$/, ',]}'),
  (text) => text.replace('[\n', '[,\n'),
  (text) => text.replace('},\n{', '},\n,{'),
  (text) => text.replace('"id"', '"id":"first","id"'),
  (text) =>
    text.replace(
      '"properties":{',
      '"properties":{"deep":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],',
    ),
  (text) => text.replace('"coordinates":[', '"coordinates":[NaN,'),
  (text) => text.replace('"version":1', '"version":2'),
  (text) => text.replace('"phuSong"', '"other"'),
  (text) => text.replace('"phuSong"', '"other"').replaceAll('"kind":"village"', '"kind":"ấp"'),
  (text) => text.replace('FeatureCollection', 'Feature'),
  (text, at) => text.slice(0, at % text.length),
  (text, at) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
  (text, at) => `${text.slice(0, at % text.length)}"${text.slice(at % text.length)}`,
  (text, at) => `${text.slice(0, at % text.length)}]${text.slice(at % text.length)}`,
  (text, at) => `${text.slice(0, at % text.length)}\u0001${text.slice(at % text.length)}`,
  (text, at) => `${text.slice(0, at % text.length)}\\${text.slice(at % text.length)}`,
];
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('a long file is read a stretch at a time as it is read whole', () => {
  test('plans of any kind, written by anybody, whole or broken', async () => {
    let byStretches = 0;
    const file = fc.tuple(plans, fc.constantFrom(...changes), fc.nat());
    await fc.assert(
      fc.asyncProperty(file, stretch, async ([value, change, at], stretchBytes) => {
        const bytes = bytesOf(change(writePlan(value), at));
        if (opens(bytes, stretchBytes)) byStretches += 1;
        const whole = await readPlanInChunks(bytes, { longFileBytes: Number.POSITIVE_INFINITY });
        expect(await readPlanInChunks(bytes, { longFileBytes: 0, stretchBytes })).toEqual(whole);
      }),
      { numRuns: 300 },
    );
    expect(byStretches).toBeGreaterThan(80);
  }, 60_000);

  test('bytes that are no UTF-8, in front, between and behind', async () => {
    const text =
      '{"type":"FeatureCollection","name":"tên","features":[{"type":"Feature"},{"type":"Feature"}],"note":"ô"}';
    for (let at = 0; at < bytesOf(text).length; at += 1) {
      const bytes = bytesOf(text);
      bytes[at] = 0xf5;
      const whole = await readPlanInChunks(bytes, { longFileBytes: Number.POSITIVE_INFINITY });
      expect(await readPlanInChunks(bytes, { longFileBytes: 0, stretchBytes: 5 })).toEqual(whole);
    }
  });
});

describe('the items of a long array', () => {
  test('are those of JSON.parse, the object around them too', () => {
    const text = fc
      .tuple(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'))
      .map(([items, others, indent]) => JSON.stringify({ ...others, items, last: [null] }, null, indent));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (json, stretchBytes) => {
        const long = longArray(bytesOf(json), 'items', stretchBytes);
        const { items, ...others } = JSON.parse(json) as { items: Json[] };
        expect(long && { ...long.object, items: long.stretches.flatMap(itemsIn) }).toEqual({
          ...others,
          items,
        });
      }),
      { numRuns: 1000 },
    );
  });
});

const itemsIn = ({ bytes, from, end }: Stretch): readonly Json[] => itemsOf(bytes.subarray(from, end));

function opens(bytes: Uint8Array, stretchBytes: number): boolean {
  try {
    const long = openLongFile(bytes, undefined, stretchBytes);
    return long !== null && [...(long.open?.features() ?? [])].length > 0;
  } catch (reason) {
    if (reason instanceof BrokenStretch) return false;
    throw reason;
  }
}
