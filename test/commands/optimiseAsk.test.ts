import { describe, expect, test } from 'vitest';
import { openPlan } from '../../src/commands/openPlan';
import { askOptimiser, chooseKind, makeCandidates, setQuestion } from '../../src/commands/optimise';
import { askOf } from '../../src/commands/optimiseAsk';
import { applyExclusion, clearConditions, lockSites, weighVillages } from '../../src/commands/optimiseConditions';
import { askCurve, takeCurvePoint } from '../../src/commands/optimiseCurve';
import { askAudit, askFailures, exportCertificate, verifyCertificateFile } from '../../src/commands/optimiseReports';
import { cancelOptimise } from '../../src/commands/optimiseState';
import { undo } from '../../src/commands/undo';
import type { Plan } from '../../src/core/plan/plan';
import { readCertificate } from '../../src/io/certificate/readCertificate';
import type { SealedCertificate } from '../../src/io/certificate/sealedCertificate';
import { verifyCertificate } from '../../src/io/certificate/verifyCertificate';
import type { OptimiseQuestion } from '../../src/state/optimise';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { NAMING, optimiseApp } from './optimiseApp';

const reach = { status: 'candidate', radiusM: 2_000 } as const;
const PLAN = aPlan()
  .withSite('E', at(107, 21))
  .withSite('A', at(107.2, 21), { ...reach, costVnd: 1e9 })
  .withSite('B', at(107.3, 21), { ...reach, status: 'planned', costVnd: 2e9 })
  .withSite('C', at(107.4, 21), reach)
  .withVillage('a1', at(107.2, 21), { households: 50 })
  .withVillage('a2', at(107.205, 21), { households: 50 })
  .withVillage('b1', at(107.3, 21), { households: 70 })
  .withVillage('c1', at(107.4, 21), { households: 20 })
  .withCoverage({ activeStatuses: ['existing'] })
  .build();

async function asked(plan: Plan, question: Partial<OptimiseQuestion> = {}) {
  const app = optimiseApp(plan);
  setQuestion(app, question);
  await askOptimiser(app, NAMING);
  return { app, ...app.store.getState().session.optimise.found!, session: () => app.store.getState().session };
}

describe('questions without an answer', () => {
  const noSites = aPlan().withVillage('v', at(107, 21)).build();
  const noGap = aPlan().withSite('E', at(107, 21)).withVillage('v', at(107, 21)).build();
  const tooFar = aPlan().withSite('S', at(108, 21), reach).withVillage('v', at(107, 21)).build();

  test('each have their code, and show nothing', async () => {
    for (const [plan, code] of [
      [noSites, 'noCandidates'],
      [noGap, 'noDeadZones'],
      [tooFar, 'allUnreachable'],
    ] as const) {
      const { answer, session } = await asked(plan);
      expect(answer.code).toBe(code);
      expect(session().gesture).toBeNull();
    }
  });

  test('say what is missing to the unreachable', async () => {
    const { answer } = await asked(tooFar);
    expect(answer.unreachable).toMatchObject([{ villageId: 'v', nearestSiteId: 'S' }]);
    expect(answer.unreachable[0]!.missingM).toBeGreaterThan(100_000);
  });

  test('K = 0 and a budget of nothing choose nothing, and say so', async () => {
    for (const question of [
      { goal: 'mostSites', maxSites: 0 },
      { goal: 'mostBudget', budgetVnd: 0 },
    ] as const) {
      const { answer, session } = await asked(PLAN, question);
      expect(answer.chosen).toEqual([]);
      expect(answer.notices).toContain('nothingAllowed');
      expect(session().gesture).toBeNull();
    }
  });

  test('more sites than candidates is said', async () => {
    const { answer } = await asked(PLAN, { goal: 'mostSites', maxSites: 99 });
    expect(answer.notices).toContain('maxSitesAboveCandidates');
    expect(answer.coveredVillages).toBe(4);
  });

  test('sites without a cost are left out where costs count, unless one is assumed', async () => {
    const strict = await asked(PLAN, { goal: 'mostBudget', budgetVnd: 9e9 });
    expect(strict.answer.notices).toContain('sitesWithoutCost');
    expect(strict.answer.coveredVillages).toBe(3);
    const assumed = await asked(PLAN, { goal: 'mostBudget', budgetVnd: 9e9, defaultCostVnd: 1e9 });
    expect(assumed.answer.coveredVillages).toBe(4);
  });
});

describe('the panel’s question', () => {
  test('most households with one site, then most villages', async () => {
    expect((await asked(PLAN, { goal: 'mostSites', maxSites: 1 })).ticked).toEqual(['A']);
    const hardship = await asked(PLAN, { goal: 'mostSites', maxSites: 1, lockPlanned: 'in' });
    expect(hardship.answer.lockedIn).toEqual(['B']);
    expect(hardship.ticked).toEqual(['A']);
  });

  test('leaves planned sites and the plan’s candidates out when told', async () => {
    const { answer } = await asked(PLAN, { kinds: { plan: false, villages: false, crossings: false, grid: false } });
    expect(answer.chosen.map(({ siteId }) => siteId)).toEqual(['B']);
    expect((await asked(PLAN, { lockPlanned: 'out' })).answer.chosen.map(({ siteId }) => siteId)).toEqual(['A', 'C']);
  });

  test('cuts the order into phases by their budgets', async () => {
    const { answer } = await asked(PLAN, { cost: 'vnd', defaultCostVnd: 3e9, phaseBudgetsVnd: [3e9, 3e9] });
    expect(answer.order.map(({ siteId, phase }) => [siteId, phase])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 2],
    ]);
  });

  test('makes places once for a plan and a wish, at most as many as asked', async () => {
    const app = optimiseApp(PLAN);
    chooseKind(app, 'villages', true);
    setQuestion(app, { mostCandidates: 2, newRadiusM: 2_000 });
    const first = await makeCandidates(app);
    expect(first).toHaveLength(2);
    expect(await makeCandidates(app)).toBe(first);
    setQuestion(app, { mostCandidates: 3 });
    expect(await makeCandidates(app)).toHaveLength(3);
  });

  test('a failure of the engine is said and leaves the page as it was', async () => {
    const app = { ...optimiseApp(PLAN), optimiser: { run: () => Promise.reject(new Error('no memory')), warm() {} } };
    await askOptimiser(app, NAMING);
    expect(app.store.getState().session.optimise).toMatchObject({ failure: 'no memory', running: null, found: null });
    cancelOptimise(app);
  });
});

describe('curve, audit, failures, certificate', () => {
  test('the curve grows to the whole, and a point of it becomes the proposal', async () => {
    const app = optimiseApp(PLAN);
    await askCurve(app);
    const { curve } = app.store.getState().session.optimise;
    expect(curve!.points.map(({ villages }) => villages)).toEqual([2, 3, 4]);
    expect(curve!.nested).toEqual([100, 170, 190]);
    await takeCurvePoint(app, 2, NAMING);
    const { found, question } = app.store.getState().session.optimise;
    expect(question).toMatchObject({ goal: 'mostSites', maxSites: 2 });
    expect(found!.answer).toMatchObject({ coveredVillages: 3, coveredHouseholds: 170 });
  });

  test('the audit names what is needed, failures what hangs on one site', async () => {
    const app = optimiseApp(PLAN);
    await askAudit(app);
    expect(app.store.getState().session.optimise.audit!.audit).toMatchObject({ minimum: 1, redundant: [] });
    await askFailures(app);
    expect(app.store.getState().session.optimise.failures!.failures).toEqual([]);
    await askOptimiser(app, NAMING);
    await askFailures(app);
    const { failures } = app.store.getState().session.optimise.failures!;
    expect(failures.map(({ siteId, households }) => [siteId, households])).toEqual([
      ['A', 100],
      ['B', 70],
      ['C', 20],
    ]);
  });

  test('the file of the certificate is verified by the independent checker, on this plan only', async () => {
    const { app, answer } = await asked(PLAN);
    expect(answer.status).toBe('provedCertified');
    await exportCertificate(app, 'chung-thu');
    const [file] = app.files.downloads;
    expect(file!.name).toMatch(/chung-thu\.json$/);
    const sealed = readCertificate(await file!.content.text()) as SealedCertificate;
    expect(verifyCertificate(sealed, PLAN)).toBeNull();
    const moved = aPlan().with(PLAN).withVillage('new', at(107.5, 21)).build();
    expect(verifyCertificate(sealed, moved)).toMatchObject({ code: 'otherPlan' });
  });

  test('a certificate file is checked on screen: it holds, is wrong, is of another plan, or is none', async () => {
    const { app } = await asked(PLAN);
    await exportCertificate(app, 'chung-chi');
    const text = await app.files.downloads[0]!.content.text();
    const check = async (content: string) => {
      await verifyCertificateFile(app, new File([content], 'c.json'));
      return app.store.getState().session.optimise.verified!.verification;
    };
    const value = app.store.getState().session.optimise.found!.answer.value;
    expect(await check(text)).toMatchObject({ fault: null, claim: { status: 'provedCertified', value } });
    expect(await check(text.replace(`"value":${value}`, `"value":${value + 1}`))).toMatchObject({
      fault: { code: 'wrongValue' },
      claim: null,
    });
    for (const junk of ['', '{}', '[1', 'id,name', '{"format":"phu-song-certificate","version":1}']) {
      expect(await check(junk)).toMatchObject({ fault: { code: 'notCertificate' } });
    }
    lockSites(app, [PLAN.sites[0]!.id], 'out');
    expect(await check(text)).toMatchObject({ fault: null });
    openPlan(app, aPlan().with(PLAN).withVillage('new', at(107.5, 21)).build());
    expect(await check(text)).toMatchObject({ fault: { code: 'otherPlan' } });
  });

  test('locks, weights and exclusions are part of the question, and one step each', () => {
    const app = optimiseApp(PLAN);
    const [site] = PLAN.sites.filter(({ status }) => status === 'candidate' || status === 'planned');
    const [village] = PLAN.villages;
    const question = () => {
      const { doc, session } = app.store.getState();
      return askOf(session.optimise.question, doc.plan, session.filter, []);
    };
    lockSites(app, [site!.id], 'in');
    expect(question().lockedIn).toEqual([site!.id]);
    lockSites(app, [site!.id], 'out');
    expect(question()).toMatchObject({ lockedIn: [], lockedOut: [site!.id] });
    weighVillages(app, [village!.id], 3);
    applyExclusion(app, 'x', false);
    expect(question()).toMatchObject({ priority: { [village!.id]: 3 }, exclusionsOff: ['x'] });
    applyExclusion(app, 'x', true);
    expect(question().exclusionsOff).toEqual([]);
    const { plan } = app.store.getState().doc;
    clearConditions(app);
    expect(question()).toMatchObject({ lockedIn: [], lockedOut: [], priority: {} });
    undo(app);
    expect(app.store.getState().doc.plan).toBe(plan);
    for (let step = 0; step < 3; step++) undo(app);
    expect(app.store.getState().doc.plan).toBe(PLAN);
  });
});
