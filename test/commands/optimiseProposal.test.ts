import { beforeEach, describe, expect, test } from 'vitest';
import { cancelGesture } from '../../src/commands/drag';
import { askOptimiser, setQuestion } from '../../src/commands/optimise';
import type { OptimiseContext } from '../../src/commands/optimiseContext';
import { gainedVillages } from '../../src/commands/optimiseGains';
import { acceptProposal, putProposalAway, showProposal, tickSites } from '../../src/commands/proposal';
import { redo, undo } from '../../src/commands/undo';
import { selectDraft, selectHeadline } from '../../src/state/selectors';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { NAMING, optimiseApp } from './optimiseApp';

const site = { status: 'candidate', radiusM: 3_000 } as const;
const PLAN = aPlan()
  .withSite('E', at(107, 21))
  .withSite('west', at(107.2, 21), site)
  .withSite('east', at(107.3, 21), { ...site, status: 'planned' })
  .withSite('idle', at(107.9, 21), { ...site, status: 'planned' })
  .withVillage('home', at(107, 21), { households: 5 })
  .withVillage('w1', at(107.2, 21), { households: 40 })
  .withVillage('w2', at(107.21, 21), { households: 30 })
  .withVillage('e1', at(107.3, 21), { households: 60 })
  .withVillage('far', at(108.5, 21), { households: 7 })
  .withCoverage({ activeStatuses: ['existing', 'planned'], switchedOff: ['east'] })
  .build();

let app: OptimiseContext;
const state = () => app.store.getState();
const dead = () => selectHeadline(state()).dead;
const found = () => state().session.optimise.found!;

beforeEach(async () => {
  app = optimiseApp(PLAN);
  await askOptimiser(app, NAMING);
});

describe('an answer', () => {
  test('is shown as a draft: the headline follows, the plan stays', () => {
    expect(found().answer.chosen.map(({ siteId }) => siteId)).toEqual(['west', 'east']);
    expect(state().doc.plan).toBe(PLAN);
    expect(state().doc.history.past).toEqual([]);
    expect(dead()).toEqual({ villages: 1, households: 7 });
    expect(state().results.delta).toMatchObject({ gainedVillages: 3, gainedHouseholds: 130 });
  });

  test('counts exactly its own sites: what it does not choose is off', () => {
    const { coverage } = selectDraft(state());
    expect(new Set(coverage.activeStatuses)).toEqual(new Set(['existing', 'planned', 'candidate']));
    expect(coverage.switchedOff).toEqual(['idle']);
  });

  test('says per site whom it gains, each village once', () => {
    const gains = [...gainedVillages(found())].map(([id, villages]) => [id, villages.map((each) => each.id)]);
    expect(gains).toEqual([
      ['west', ['w1', 'w2']],
      ['east', ['e1']],
    ]);
    expect(found().answer.unreachable.map(({ villageId }) => villageId)).toEqual(['far']);
  });

  test('is put away by Escape or by the button, as if nothing had happened', () => {
    const before = state().doc;
    cancelGesture(app);
    expect(state().doc).toBe(before);
    expect(dead().villages).toBe(4);
    showProposal(app);
    expect(dead().villages).toBe(1);
    putProposalAway(app);
    expect(selectDraft(state())).toBe(PLAN);
    expect(found().ticked).toEqual(['west', 'east']);
  });
});

describe('taking a proposal over', () => {
  test('all of it is one step; undo gives back the very same plan, redo the accepted one', () => {
    acceptProposal(app);
    const accepted = state().doc.plan;
    expect(state().doc.history.past).toHaveLength(1);
    expect(state().doc.history.past[0]!.step).toEqual({ code: 'proposal', params: { count: 2, name: 'west' } });
    expect(state().session.gesture).toBeNull();
    expect(dead().villages).toBe(1);
    undo(app);
    expect(state().doc.plan).toBe(PLAN);
    expect(dead().villages).toBe(4);
    redo(app);
    expect(state().doc.plan).toBe(accepted);
  });

  test('only the ticked sites: map and headline follow the ticks, one step', () => {
    tickSites(app, ['west'], false);
    expect(dead().villages).toBe(3);
    acceptProposal(app);
    expect(state().doc.history.past).toHaveLength(1);
    expect(state().doc.plan.coverage.activeStatuses).not.toContain('candidate');
    expect(dead()).toEqual({ villages: 3, households: 77 });
  });

  test('nothing ticked: nothing happens', () => {
    tickSites(app, ['west', 'east'], false);
    acceptProposal(app);
    expect(state().doc.plan).toBe(PLAN);
    expect(state().doc.history.past).toEqual([]);
  });

  test('a second time does nothing: the answer is about the plan before', () => {
    acceptProposal(app);
    const { doc } = state();
    acceptProposal(app);
    showProposal(app);
    expect(state().doc).toBe(doc);
    expect(state().session.gesture).toBeNull();
  });

  test('after an undo it can be shown and taken again', () => {
    acceptProposal(app);
    undo(app);
    showProposal(app);
    expect(dead().villages).toBe(1);
    acceptProposal(app);
    expect(state().doc.history.past).toHaveLength(1);
  });
});

describe('places the machine made up', () => {
  test('are added as candidates that say so, and go with the undo', async () => {
    setQuestion(app, { kinds: { plan: false, villages: true, crossings: false, grid: false }, lockPlanned: 'out' });
    await askOptimiser(app, NAMING);
    expect(found().answer.unreachable).toEqual([]);
    expect(dead().villages).toBe(0);
    expect(state().doc.plan.sites).toHaveLength(PLAN.sites.length);
    acceptProposal(app);
    const added = state().doc.plan.sites.slice(PLAN.sites.length);
    expect(added.length).toBe(found().ticked.length);
    for (const each of added) {
      expect(each).toMatchObject({ status: 'candidate', posSource: 'user', note: NAMING.note });
      expect(each.name).toMatch(/^Máy đề xuất \d+$/);
    }
    undo(app);
    expect(state().doc.plan).toBe(PLAN);
  });
});
