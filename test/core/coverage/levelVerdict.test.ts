import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { levelRemedy } from '../../../src/core/coverage/levelRemedy';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { villageVerdict } from '../../../src/core/coverage/verdict';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import { editSites } from '../../../src/core/plan/actions/editSites';
import { moveSite } from '../../../src/core/plan/actions/moveSite';
import type { Plan } from '../../../src/core/plan/plan';
import { BAND_PRESETS } from '../../../src/core/radio/bandPresets';
import { eirpPerReDbm } from '../../../src/core/radio/linkBudget';
import { p1812 } from '../../../src/core/radio/p1812/p1812';
import { DEFAULT_CLIMATE } from '../../../src/core/radio/pathLossModel';
import { radioAssumptions } from '../../../src/core/radio/radioSettings';
import { NO_CLUTTER } from '../../../src/core/terrain/clutter';
import { createProfileBuffer, PROFILE_STEP_M, sampleProfile } from '../../../src/core/terrain/sampleProfile';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { aRidge, RIDGE_LNG, RIDGE_TOP_M } from '../../builders/aRidge';

const west = [107.27, 21.3] as const;
const behind = [107.33, 21.3] as const;
const past = [107.315, 21.3] as const;

/** A site west of the ridge that reaches both villages as the crow flies. */
function valley(coverage: Partial<Plan['coverage']> = {}): Plan {
  const plan = aPlan()
    .withVillages([aVillage('near', [107.24, 21.3]), aVillage('behind', behind)])
    .withSites([aSite('mast', west, { radiusM: 10_000, heightM: 40 })])
    .build();
  return { ...plan, coverage: { ...plan.coverage, model: 'terrain', ...coverage } };
}

const verdictsOf = (plan: Plan, terrain = aRidge()) => {
  const propagation = createPropagation(terrain);
  return plan.villages.map((_, at) => villageVerdict(plan, ANY_MOBILE, at, propagation));
};

describe('a village behind a ridge', () => {
  it('is within the radius and dead over terrain, and lives once the site stands past the ridge', () => {
    const plan = valley();
    const byRadius = { ...plan, coverage: { ...plan.coverage, model: 'radius' as const } };
    expect(createCoverageEngine().ask(byRadius, ANY_MOBILE).headline.dead.villages).toBe(0);
    const engine = createCoverageEngine();
    const propagation = createPropagation(aRidge());
    expect([...engine.ask(plan, ANY_MOBILE, propagation).deadZones]).toEqual([1]);
    const moved = engine.ask(moveSite(plan, 'mast', past), ANY_MOBILE, propagation);
    expect(moved.flips).toEqual({ gained: [1], lost: [0] });
  });

  it('names the ridge: where it is and how far it rises above the line', () => {
    const [near, dead] = verdictsOf(valley());
    expect(near).toMatchObject({ covered: true, reason: 'inReach', signal: { cut: null, fallback: false } });
    expect(dead).toMatchObject({ covered: false, reason: 'ridge', servers: [], missingM: null });
    const { cut, marginDb, levelDbm, best } = dead!.signal!;
    expect(best.siteId).toBe('mast');
    expect(marginDb).toBeLessThan(0);
    const distanceM = geodesicDistanceM(west, [RIDGE_LNG, west[1]]);
    expect(Math.abs(cut!.distanceM - distanceM)).toBeLessThan(PROFILE_STEP_M);
    expect(cut!.topM).toBeGreaterThan(RIDGE_TOP_M - 25);
    expect(cut!.topM).toBeLessThanOrEqual(RIDGE_TOP_M);
    /** The line runs from 60 m to 21.5 m above the sea; the Earth's curve adds less than 1 m here. */
    const line = 60 - (60 - 21.5) / 2;
    expect(Math.abs(cut!.overM - (cut!.topM - line))).toBeLessThan(2);
    expect(marginDb).toBeCloseTo(levelDbm - 2 - radioAssumptions({}, 'terrain').shadowMarginDb + 110, 9);
  });

  it('has the level of the path alone, by the whole Recommendation', () => {
    const [, dead] = verdictsOf(valley());
    const profile = sampleProfile(aRidge(), west, behind, PROFILE_STEP_M, NO_CLUTTER, createProfileBuffer());
    const path = { profile, txHeightM: 40, rxHeightM: 1.5, freqGHz: 0.9, polarization: 'v' } as const;
    const { terms } = p1812({ ...DEFAULT_CLIMATE, ...path, timePct: 50, locationPct: 50 });
    expect(dead!.signal!.levelDbm).toBeCloseTo(eirpPerReDbm(BAND_PRESETS['900']) - terms.lb, 9);
  });

  it('is served by the mast raised as much as the remedy says, and not by a metre less', () => {
    const plan = valley({ thresholdDbm: -134.2 });
    const raised = (addM: number) => verdictsOf(editSites(plan, ['mast'], { heightM: 40 + addM }))[1]!.covered;
    const { rise } = levelRemedy(plan, ANY_MOBILE, createPropagation(aRidge()), plan.villages[1]!);
    expect(rise).toMatchObject({ siteId: 'mast', heightM: 40 + rise!.addM });
    expect(rise!.addM).toBeGreaterThan(0);
    expect([raised(rise!.addM), raised(rise!.addM - 1)]).toEqual([true, false]);
  });

  it('has no mast to raise where even 150 m are too low', () => {
    const plan = valley();
    expect(levelRemedy(plan, ANY_MOBILE, createPropagation(aRidge()), plan.villages[1]!).rise).toBeNull();
    expect(verdictsOf(editSites(plan, ['mast'], { heightM: 150 }))[1]!.covered).toBe(false);
  });

  it('says which waiting site would serve it', () => {
    const plan = valley();
    const waiting = aSite('new', past, { status: 'candidate', radiusM: 1_000 });
    const propagation = createPropagation(aRidge());
    const asked = { ...plan, sites: [...plan.sites, waiting] };
    const { switchOn } = levelRemedy(asked, ANY_MOBILE, propagation, plan.villages[1]!);
    expect(switchOn.map(({ siteId }) => siteId)).toEqual(['new']);
  });
});

describe('what a verdict over terrain rests on', () => {
  it('made-up heights are said in every verdict that used them', () => {
    const verdicts = verdictsOf(valley(), aRidge({ illustrative: true }));
    expect(verdicts.map(({ signal }) => signal!.illustrative)).toEqual([true, true]);
    expect(verdictsOf(valley()).map(({ signal }) => signal!.illustrative)).toEqual([false, false]);
  });

  it('without ground a formula answers, path by path, and is counted', () => {
    const plan = valley({ thresholdDbm: -90 });
    const propagation = createPropagation(null);
    const result = createCoverageEngine().ask(plan, ANY_MOBILE, propagation);
    const empirical = { ...plan, coverage: { ...plan.coverage, model: 'empirical' as const, sigmaDb: 7 } };
    const byFormula = createCoverageEngine().ask(empirical, ANY_MOBILE, propagation);
    expect([...result.coverCounts]).toEqual([...byFormula.coverCounts]);
    expect(propagation.fallback()).toEqual({ paths: 2, villages: 2 });
    const verdict = villageVerdict(plan, ANY_MOBILE, 1, propagation);
    expect(verdict).toMatchObject({
      reason: 'noTerrainData',
      signal: { fallback: true, cut: null, illustrative: false },
    });
  });

  it('a void under a path makes that path fall back, and no other', () => {
    const holed = createTerrain([
      { ...aRidge().grids[0]!, heightsM: aRidge().grids[0]!.heightsM.map((h) => (h > 100 ? Number.NaN : h)) },
    ]);
    expect(verdictsOf(valley(), holed).map(({ signal }) => signal!.fallback)).toEqual([false, true]);
  });

  it('beyond the limit no site is heard, and the missing metres are counted from it', () => {
    const plan = valley({ reachLimitM: 5_000 });
    const [, dead] = verdictsOf(plan);
    expect(dead).toMatchObject({ covered: false, reason: 'beyondReach' });
    expect(dead!.signal).toBeUndefined();
    expect(dead!.missingM).toBeCloseTo(geodesicDistanceM(west, behind) - 5_000, 3);
  });

  it('a site at the village itself serves it', () => {
    const plan = moveSite(valley(), 'mast', behind);
    expect(verdictsOf(plan)[1]).toMatchObject({ covered: true, reason: 'inReach' });
  });

  it('antennas that look away take their level with them', () => {
    const plan = valley();
    const [toward, away] = ['270', '90'].map((azimuths) => {
      const [near] = verdictsOf(editSites(plan, ['mast'], { azimuths, tiltsDeg: '0' }));
      return near!.signal!.levelDbm;
    });
    expect(toward! - away!).toBeCloseTo(25, 0);
  });
});
