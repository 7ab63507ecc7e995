import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import { roundLngLat } from '../../../src/core/geo/lngLat';
import { removeSites } from '../../../src/core/plan/actions/removeSites';
import type { Plan } from '../../../src/core/plan/plan';
import { acceptableWithoutLoss } from '../../../src/core/review/cost/acceptableWithoutLoss';
import { createDecisionCosts, decisionCost } from '../../../src/core/review/cost/decisionCost';
import { redundantProposals } from '../../../src/core/review/cost/redundantProposals';
import { decide } from '../../../src/core/review/decide';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { FILTERS, randomPlan } from '../../builders/randomPlan';

const WHO = { name: '', org: '' };
const T = '2026-05-02T08:00:00Z';
const somePlan = fc
  .tuple(fc.nat(500), fc.nat(2))
  .map(([seed, which]) => ({ plan: randomPlan(seed), filter: FILTERS[which]! }));

function dead(plan: Plan, filter = ANY_MOBILE): Set<string> {
  const { deadZones } = createCoverageEngine().ask(plan, filter);
  return new Set(Array.from(deadZones, (index) => plan.villages[index]!.id));
}

describe('what a decision costs', () => {
  it('to drop counted sites is who has no signal without them, counted from scratch, one by one and together', () => {
    fc.assert(
      fc.property(somePlan, fc.integer({ min: 1, max: 6 }), ({ plan, filter }, together) => {
        const cost = createDecisionCosts(plan, filter);
        const standing = plan.sites
          .filter(({ status }) => plan.coverage.activeStatuses.includes(status))
          .map(({ id }) => id);
        const before = dead(plan, filter);
        for (const siteIds of [...standing.map((id) => [id]), standing.slice(0, together), standing]) {
          const after = dead(removeSites(plan, siteIds), filter);
          const { lost, gained, notCounted } = cost({ kind: 'drop', siteIds });
          expect(new Set([...lost.villageIds, ...lost.pointIds])).toEqual(
            new Set([...after].filter((id) => !before.has(id))),
          );
          expect([gained.villageIds, gained.pointIds, notCounted]).toEqual([[], [], 0]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('to build what does not count yet is the mirror of dropping it', () => {
    fc.assert(
      fc.property(somePlan, ({ plan, filter }) => {
        const cost = createDecisionCosts(plan, filter);
        const siteIds = plan.sites.filter(({ status }) => status === 'candidate').map(({ id }) => id);
        const built = cost({ kind: 'build', siteIds });
        const dropped = cost({ kind: 'drop', siteIds });
        expect(built.gained).toEqual(dropped.lost);
        expect(built.notCounted).toBe(siteIds.length);
      }),
      { numRuns: 20 },
    );
  });

  it('to move a site says who loses and who gains, how far and where to', () => {
    const place = at(107, 21);
    const to = roundLngLat(geodesicDestination(place, 45, 340));
    const plan = aPlan()
      .withSite('s', place, { radiusM: 1000 })
      .withVillage('left', roundLngLat(geodesicDestination(place, 225, 900)), { households: 86 })
      .withVillage('come', roundLngLat(geodesicDestination(place, 45, 1200)), { households: 10 })
      .withVillage('post', roundLngLat(geodesicDestination(place, 225, 950)), { demandKind: 'border post' })
      .build();
    const cost = decisionCost(plan, ANY_MOBILE, {
      kind: 'move',
      siteIds: ['s'],
      suggestion: { position: to, heightM: null },
    });
    expect(cost.lost).toEqual({ villageIds: ['left'], pointIds: ['post'], households: 86 });
    expect(cost.gained).toEqual({ villageIds: ['come'], pointIds: [], households: 10 });
    expect(cost.moved?.metres).toBeCloseTo(340, 0);
    expect(cost.moved?.bearingDeg).toBeCloseTo(45, 0);
  });

  it('counts without the sites turned down before', () => {
    const plan = aPlan()
      .withSite('a', at(107, 21), { status: 'planned' })
      .withSite('b', at(107, 21), { status: 'planned' })
      .withVillage('v')
      .build();
    expect(decisionCost(plan, ANY_MOBILE, { kind: 'drop', siteIds: ['a'] }).lost.villageIds).toEqual([]);
    expect(decisionCost(plan, ANY_MOBILE, { kind: 'drop', siteIds: ['a', 'b'] }).lost.villageIds).toEqual(['v']);
    const without = decide(plan, ['b'], { kind: 'reject', reason: 'cost' }, WHO, T);
    expect(decisionCost(without, ANY_MOBILE, { kind: 'drop', siteIds: ['a'] }).lost.villageIds).toEqual(['v']);
    expect(decisionCost(without, ANY_MOBILE, { kind: 'build', siteIds: ['b'] }).gained.villageIds).toEqual([]);
  });
});

describe('in one go', () => {
  it('the redundant proposals can all be rejected, and none more', () => {
    fc.assert(
      fc.property(somePlan, ({ plan, filter }) => {
        const ids = redundantProposals(plan, filter);
        const before = dead(plan, filter);
        const without = removeSites(plan, ids);
        expect(dead(without, filter)).toEqual(before);
        const open = without.sites.filter(({ status }) => status === 'planned');
        for (const { id } of open) expect(dead(removeSites(without, [id]), filter)).not.toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('the changes that can be adopted together uncover nobody, though two may be harmless only alone', () => {
    const far = (azimuthDeg: number) => roundLngLat(geodesicDestination(at(107, 21), azimuthDeg, 5000));
    const ask = (id: string, azimuthDeg: number) => ({ id, suggestion: { position: far(azimuthDeg), heightM: null } });
    let plan = aPlan()
      .withSite('a', at(107, 21), { status: 'planned' })
      .withSite('b', at(107, 21), { status: 'planned' })
      .withSite('c', at(107, 21), { status: 'planned', review: 'submitted' })
      .withVillage('v')
      .build();
    for (const { id, suggestion } of [ask('a', 0), ask('b', 90)]) {
      plan = decide(plan, [id], { kind: 'requestChange', suggestion }, WHO, T);
    }
    expect(acceptableWithoutLoss(plan, ANY_MOBILE)).toEqual({ accept: ['c'], adopt: ['a', 'b'] });
    const two = removeSites(plan, ['c']);
    expect(acceptableWithoutLoss(two, ANY_MOBILE)).toEqual({ accept: [], adopt: ['a'] });
  });
});
