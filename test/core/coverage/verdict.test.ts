import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { activeReaches } from '../../../src/core/coverage/siteRecord';
import { allVerdicts, createVerdictFollower, verdictReader, villageVerdict } from '../../../src/core/coverage/verdict';
import { geodesicDestination, geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

describe('verdicts', () => {
  it('name the servers, the nearest site and what is missing', () => {
    const plan = aPlan()
      .withVillage('v', at(107, 21))
      .withSite('far', at(107.09, 21), { radiusM: 5_000 })
      .withSite('small', at(107.02, 21), { radiusM: 500 })
      .build();
    const verdict = villageVerdict(plan, ANY_MOBILE, 0);
    expect(verdict).toMatchObject({ covered: false, coverCount: 0, servers: [], reason: 'beyondReach' });
    expect(verdict.nearest?.siteId).toBe('small');
    const smallM = geodesicDistanceM(at(107, 21), at(107.02, 21));
    expect(verdict.nearest?.distanceM).toBeCloseTo(smallM, 6);
    expect(verdict.missingM).toBeCloseTo(smallM - 500, 6);
  });

  it('say so when no site is active', () => {
    const plan = aPlan().withVillage('v').withSite('s', at(107, 21), { status: 'candidate' }).build();
    expect(villageVerdict(plan, ANY_MOBILE, 0)).toMatchObject({
      nearest: null,
      missingM: null,
      reason: 'noActiveSite',
    });
  });

  it('refuse an index that does not exist', () => {
    expect(() => villageVerdict(aPlan().build(), ANY_MOBILE, 0)).toThrow(RangeError);
  });

  it('followed from plan to plan equal those read from a grid', () => {
    const follow = createVerdictFollower();
    const random = seededRandom(6);
    let plan = randomPlan(5);
    for (let step = 0; step < 40; step++) {
      plan = edited(plan, random, REGIONS[0]!);
      const village = plan.villages[step]!;
      expect(follow(plan, ANY_MOBILE, village)).toEqual(verdictReader(plan, ANY_MOBILE)(village));
    }
  });

  it('go by the geodesic where the chord would name another site', () => {
    const centre = at(0, 0);
    for (const fartherM of [-20, 20]) {
      const plan = aPlan()
        .withVillage('v', centre)
        .withSite('north', geodesicDestination(centre, 0, 2_000_000 + fartherM))
        .withSite('east', geodesicDestination(centre, 90, 2_000_000))
        .build();
      expect(villageVerdict(plan, ANY_MOBILE, 0).nearest?.siteId).toBe(fartherM < 0 ? 'north' : 'east');
    }
  });

  it('find the nearest site on the other side of the earth', () => {
    const random = seededRandom(2);
    const anywhere = () => at(random() * 360 - 180, random() * 180 - 90);
    let plan = aPlan();
    for (let i = 0; i < 30; i++) plan = plan.withSite(`s${i}`, anywhere()).withVillage(`v${i}`, anywhere());
    const { sites, villages } = plan.build();
    allVerdicts(plan.build(), ANY_MOBILE).forEach(({ nearest }, v) => {
      const distances = sites.map((site) => geodesicDistanceM(villages[v]!.position, site.position!));
      expect(nearest?.distanceM).toBe(Math.min(...distances));
    });
  });

  it('equal the engine and a search of every site', () => {
    for (let seed = 0; seed < 40; seed++) {
      const plan = randomPlan(seed);
      const filter = FILTERS[seed % FILTERS.length]!;
      const counts = createCoverageEngine().ask(plan, filter).coverCounts;
      const reaches = activeReaches(plan, filter);
      allVerdicts(plan, filter).forEach((verdict, v) => {
        const { position } = plan.villages[v]!;
        const distances = reaches.map((reach) => geodesicDistanceM(position, [reach.lngDeg, reach.latDeg]));
        expect(verdict.coverCount).toBe(counts[v]);
        expect(verdict.servers.map((server) => server.distanceM)).toEqual(
          verdict.servers.map((server) => server.distanceM).sort((a, b) => a - b),
        );
        expect(verdict.nearest?.distanceM ?? Infinity).toBe(Math.min(...distances));
        const missing = Math.min(...distances.map((distance, i) => distance - reaches[i]!.radiusM));
        if (!verdict.covered && reaches.length > 0) expect(verdict.missingM).toBe(Math.max(0, missing));
      });
    }
  });
});
