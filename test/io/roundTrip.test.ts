import { getIssues } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundLngLat } from '../../src/core/geo/lngLat';
import type { Plan } from '../../src/core/plan/plan';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { plans } from './planArbitrary';

describe('the plan file', () => {
  it('L6: comes back deep-equal, whatever a plan holds', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { plan: back, badRows, issues } = readPlan(writePlan(plan));
        expect(badRows).toEqual([]);
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        expect(back).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });

  it('is GeoJSON by an independent checker', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(getIssues(writePlan(plan))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('drops footprints and verdicts when read', () => {
    const [plan] = fc.sample(plans, { seed: 7, numRuns: 1 }) as [Plan];
    const verdict = { covered: true, coverCount: 1, servers: ['a'], levelDbm: null, marginDb: null, reason: 'served' };
    const text = writePlan(plan, {
      footprintOf: () => ({
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [107, 21],
              [108, 21],
              [108, 22],
              [107, 21],
            ].map((p) => [...roundLngLat(p as [number, number])]),
          ],
        },
        facts: { radiusM: 2_000 },
      }),
      verdicts: new Map(plan.villages.map((village) => [village.id, verdict])),
    });
    expect(readPlan(text).plan).toEqual(plan);
  });
});
