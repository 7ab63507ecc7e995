import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import { roundLngLat } from '../../../src/core/geo/lngLat';
import { applyDiff } from '../../../src/core/review/diff/applyDiff';
import { diffCoverage } from '../../../src/core/review/diff/diffCoverage';
import { listTotals } from '../../../src/core/review/diff/diffList';
import { diffPlans, isEmptyDiff } from '../../../src/core/review/diff/diffPlans';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { edited, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';
import { plans } from '../../io/planArbitrary';

describe('the diff of two plans', () => {
  it('of a plan with itself, and with a copy of it, is empty', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(isEmptyDiff(diffPlans(plan, plan))).toBe(true);
        expect(isEmptyDiff(diffPlans(plan, structuredClone(plan)))).toBe(true);
      }),
    );
  });

  it('applied to the first plan gives the second, whatever they hold', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const diff = diffPlans(a, b);
        expect(applyDiff(a, diff)).toEqual(b);
        expect(isEmptyDiff(diff)).toBe(isEmptyDiff(diffPlans(b, a)));
      }),
    );
  });

  it('applied to the first plan gives the second after any edits, twin ids included', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 8 }), (seed, edits) => {
        const random = seededRandom(seed);
        const a = randomPlan(seed);
        let b = a;
        for (let edit = 0; edit < edits; edit++) b = edited(b, random, REGIONS[seed % REGIONS.length]!);
        expect(applyDiff(a, diffPlans(a, b))).toEqual(b);
      }),
    );
  });

  it('pairs by id, then by name and commune, then within 50 m, and never two operators', () => {
    const near = (metres: number) => roundLngLat(geodesicDestination(at(107.2, 21), 45, metres));
    const a = aPlan()
      .withSites([
        aSite('1', at(107, 21), { operator: 'viettel' }),
        aSite('2', at(107.1, 21), { name: 'Nà Làng', commune: 'Ba Chẽ', operator: 'vnpt' }),
        aSite('3', at(107.2, 21), { operator: 'viettel' }),
        aSite('4', at(107.3, 21), { operator: 'viettel' }),
      ])
      .build();
    const b = aPlan()
      .withSites([
        aSite('1', at(107, 21), { operator: 'mobifone' }),
        aSite('x', at(107.15, 21), { name: 'NA LANG', commune: 'Ba Che', operator: 'VNPT' }),
        aSite('y', near(49), { operator: 'viettel' }),
        aSite('z', at(107.3, 21), { operator: 'mobifone' }),
      ])
      .build();
    const { sites } = diffPlans(a, b);
    expect(sites.rows.map(({ by, fromIndex }) => [by, fromIndex])).toEqual([
      ['id', 0],
      ['name', 1],
      ['place', 2],
      [null, null],
    ]);
    expect(sites.removed.map(({ id }) => id)).toEqual(['4']);
    expect(sites.rows[2]?.moved?.metres).toBeCloseTo(49, 1);
    expect(sites.rows[2]?.moved?.bearingDeg).toBeCloseTo(45, 0);
  });

  it('calls a site moved from 5 m on, and tells the fields one by one', () => {
    const a = aPlan().withSite('s', at(107, 21), { heightM: 30, note: 'x' }).build();
    const to = (metres: number) => roundLngLat(geodesicDestination(at(107, 21), 90, metres));
    const b = (metres: number) => aPlan().withSite('s', to(metres), { heightM: 42 }).build();
    expect(diffPlans(a, b(4.8)).sites.rows[0]).toMatchObject({ state: 'changed', moved: null });
    const [row] = diffPlans(a, b(340)).sites.rows;
    expect(row?.state).toBe('moved');
    expect(row?.changes.map(({ field }) => field)).toEqual(['position', 'heightM', 'note']);
    expect(row?.changes[1]).toEqual({ field: 'heightM', before: 30, after: 42 });
    expect(listTotals(diffPlans(a, b(340)).sites)).toMatchObject({ moved: 1, changed: 0, unchanged: 0 });
  });

  it('L8: the steps of its coverage add up to the headlines, and the places named are those that flipped', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (seed) => {
        const random = seededRandom(seed);
        const a = randomPlan(seed);
        let b = a;
        for (let edit = 0; edit < 4; edit++) b = edited(b, random, REGIONS[seed % REGIONS.length]!);
        const { before, after, steps, gained, lost } = diffCoverage(a, structuredClone(b), ANY_MOBILE);
        const sum = steps.reduce((net, step) => net + step.gained.households - step.lost.households, 0);
        expect(after.covered.households - before.covered.households).toBe(sum);
        expect(gained.households - lost.households).toBe(sum);
        expect(gained.villageIds.length - lost.villageIds.length).toBe(
          after.covered.villages - before.covered.villages,
        );
        expect(steps.every(({ kind }) => kind !== 'villages')).toBe(true);
        expect(after).toEqual(createCoverageEngine().ask(b, ANY_MOBILE).headline);
      }),
      { numRuns: 30 },
    );
  });

  it('does not take a village that only one plan has for one that got signal', () => {
    const a = aPlan().withSite('s').withVillage('v').build();
    const b = { ...a, villages: [...a.villages, aVillage('new', at(107, 21))] };
    const { gained, lost } = diffCoverage(a, b, ANY_MOBILE);
    expect([gained.villageIds, lost.villageIds]).toEqual([[], []]);
  });
});
