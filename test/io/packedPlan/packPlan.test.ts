import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import type { Json } from '../../../src/core/plan/json';
import type { Plan } from '../../../src/core/plan/plan';
import { packColumn, unpackColumn } from '../../../src/io/packedPlan/column';
import { packPlan, unpackPlan } from '../../../src/io/packedPlan/packPlan';
import { readPlan } from '../../../src/io/planGeojson/readPlan';
import { randomPlan } from '../../builders/randomPlan';

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const again = (plan: Plan): Plan => unpackPlan(throughJson(packPlan(plan)));

describe('a packed plan', () => {
  it('is the same plan again, whatever is in it', () => {
    for (let seed = 0; seed < 50; seed++) expect(again(randomPlan(seed))).toEqual(randomPlan(seed));
  });

  it('keeps a site without a place, unknown members and an empty plan', () => {
    const empty = emptyPlan('p', '2026-01-01T00:00:00Z', 'Rỗng');
    expect(again(empty)).toEqual(empty);
    const plan: Plan = {
      ...empty,
      sites: [
        { id: 's', name: 'Chưa có chỗ', position: null, status: 'planned', extra: { owner: ['a', 1], x: null } },
        { id: 't', name: 'B', position: [-180, -90], status: 'existing', radiusM: 1234.5 },
      ],
    };
    expect(again(plan)).toEqual(plan);
  });

  it('keeps any column', () => {
    const text = fc.string({ unit: 'grapheme' });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const anything = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue());
    const cell = (arbitrary: fc.Arbitrary<unknown>) => fc.array(fc.option(arbitrary, { nil: undefined, freq: 4 }));
    const columns = fc.oneof(
      cell(text),
      cell(fc.integer()),
      cell(number),
      cell(anything),
      cell(fc.stringMatching(/^[a-z]-\d{1,18}$/)),
    );
    fc.assert(
      fc.property(columns, (cells) => {
        const plain = throughJson(cells.map((each) => (each === undefined ? '\u0001absent' : each))).map(
          (each: unknown) => (each === '\u0001absent' ? undefined : each),
        ) as (Json | undefined)[];
        expect(unpackColumn(throughJson(packColumn(plain)))).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('of the built-in plan is that plan, and under half its size', () => {
    const text = readFileSync('public/plans/quang-ninh.geojson');
    const { plan } = readPlan(text.toString());
    expect(again(plan!)).toEqual(plan);
    expect(gzipSync(JSON.stringify(packPlan(plan!))).length).toBeLessThan(gzipSync(text).length / 2);
  });
});
