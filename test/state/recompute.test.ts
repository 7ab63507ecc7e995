import { beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '../../src/commands/appContext';
import { beginDrag, cancelGesture, dragTo, drop } from '../../src/commands/drag';
import { patchSites } from '../../src/commands/editSites';
import { openPlan } from '../../src/commands/openPlan';
import { undo } from '../../src/commands/undo';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import type { Plan } from '../../src/core/plan/plan';
import { startRecompute } from '../../src/state/recompute';
import { createAppStore } from '../../src/state/store';

const base = emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan');
const plan: Plan = {
  ...base,
  villages: [
    { id: 'near', name: 'Near', position: [107, 21], households: 10 },
    { id: 'far', name: 'Far', position: [107.5, 21], households: 20 },
  ],
  sites: [
    { id: 'e', name: 'E', position: [107, 21], status: 'existing', radiusM: 1000 },
    { id: 'c', name: 'C', position: [107.3, 21], status: 'candidate', radiusM: 1000 },
  ],
};

let app: AppContext;
const results = () => app.store.getState().results;
const dead = () => results().coverage?.headline.dead.villages;

beforeEach(() => {
  const store = createAppStore(base);
  startRecompute(store, createCoverageEngine());
  app = { store, now: () => '2026-01-02T00:00:00Z', newId: () => 'id' };
  openPlan(app, plan);
});

describe('recompute', () => {
  it('follows the pointer: the dragged site counts during the gesture, and the delta says what it brings', () => {
    expect(dead()).toBe(1);
    beginDrag(app, 'c');
    dragTo(app, [107.5, 21]);
    expect(dead()).toBe(0);
    expect(results().delta).toMatchObject({ gainedVillages: 1, gainedHouseholds: 20, lostVillages: 0 });
    expect(app.store.getState().doc.plan).toBe(plan);
  });

  it('keeps the delta over the drop, which is one step of the history', () => {
    beginDrag(app, 'c');
    dragTo(app, [107.5, 21]);
    drop(app);
    expect(results().delta.gainedVillages).toBe(1);
    expect(app.store.getState().doc.history.past).toHaveLength(1);
    undo(app);
    expect(app.store.getState().doc.plan).toBe(plan);
    expect(dead()).toBe(1);
    expect(results().delta.gained).toEqual([]);
  });

  it('is as if nothing had happened after Escape', () => {
    beginDrag(app, 'c');
    dragTo(app, [107.5, 21]);
    cancelGesture(app);
    expect(dead()).toBe(1);
    expect(results().delta.gained).toEqual([]);
    expect(app.store.getState().doc).toMatchObject({ plan, history: { past: [] } });
  });

  it('counts the delta of a typed edit from the plan before it', () => {
    app.store.setState(({ session }) => ({ session: { ...session, unlocked: true } }));
    patchSites(app, ['e'], { radiusM: 60_000 });
    expect(results().delta).toMatchObject({ gainedVillages: 1, lostVillages: 0 });
    patchSites(app, ['e'], { radiusM: 500 });
    expect(results().delta).toMatchObject({ gainedVillages: 0, lostVillages: 1, lostHouseholds: 20 });
  });

  it('leaves a locked station where it is', () => {
    expect(beginDrag(app, 'e')).toBe(false);
    expect(app.store.getState().session.message?.code).toBe('siteLocked');
  });
});
