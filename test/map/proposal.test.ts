import { describe, expect, it } from 'vitest';
import { cancelGesture } from '../../src/commands/drag';
import { setSession } from '../../src/state/store';
import { aPlan, aSite } from '../builders/aPlan';
import { at } from '../builders/at';
import { aScreen } from './aScreen';

const plan = aPlan()
  .withSite('P', at(107, 21), { status: 'planned', radiusM: 2_000 })
  .withVillage('V', at(107, 21))
  .withVillage('W', at(107.5, 21))
  .withCoverage({ activeStatuses: ['existing'] })
  .build();
const made = aSite('new-1', at(107.5, 21), { status: 'candidate', radiusM: 2_000 });
const chosen = ['P', 'new-1'].map((siteId) => ({ siteId, costVnd: null, isGenerated: siteId !== 'P' }));
const proposal = { chosen, newSites: [made], lockedIn: [] };

describe('a proposal on the map', () => {
  it('draws its sites in build order, counts them, and rings the villages it gains', () => {
    const { app, port, view } = aScreen(plan);
    setSession(app.store, { gesture: { kind: 'proposal', proposal, siteIds: ['P', 'new-1'] } });
    expect(view().sites).toEqual([...plan.sites, made]);
    expect([...view().inForce.active]).toEqual([1, 1]);
    expect(view().settled).toBe(true);
    const marks = port.data.get('proposal')!.features.map(({ properties }) => properties);
    expect(marks).toMatchObject([
      { kind: 'chosen', id: 'P', order: 1, sign: 'planned' },
      { kind: 'chosen', id: 'new-1', order: 2, sign: 'candidate' },
    ]);
    expect(port.marks.get('villages/0')).toMatchObject({ ring: 1 });
    expect(port.marks.get('villages/1')).toMatchObject({ ring: 1 });
  });

  it('leaves no mark when it is put away', () => {
    const { app, port, view } = aScreen(plan);
    setSession(app.store, { gesture: { kind: 'proposal', proposal, siteIds: ['P'] } });
    cancelGesture(app);
    expect(view().sites).toBe(plan.sites);
    expect(port.data.get('proposal')!.features).toEqual([]);
    expect(port.marks.get('villages/0')).toMatchObject({ ring: 0 });
  });

  it('shows the places to choose from only while the panel is open and the plan is the same', () => {
    const { app, port } = aScreen(plan);
    const optimise = app.store.getState().session.optimise;
    const candidates = { about: plan, key: '', sites: [made], found: 1, refused: 0 };
    setSession(app.store, { optimise: { ...optimise, candidates }, tab: 'optimise' });
    expect(port.data.get('proposal')!.features).toMatchObject([{ properties: { kind: 'place', id: 'new-1' } }]);
    setSession(app.store, { tab: 'dead' });
    expect(port.data.get('proposal')!.features).toEqual([]);
  });
});
