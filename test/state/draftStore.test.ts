import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeasurements } from '../../src/commands/measurements';
import { openPlan, renamePlan } from '../../src/commands/openPlan';
import { recoverDraft } from '../../src/commands/recoverDraft';
import { openScenario, saveScenario, scenariosOf } from '../../src/commands/reviewScenarios';
import { redo, undo } from '../../src/commands/undo';
import { NO_HISTORY, pushStep } from '../../src/core/plan/history';
import type { Plan } from '../../src/core/plan/plan';
import type { Draft, DraftManifest } from '../../src/state/draftParts';
import type { DraftRecords } from '../../src/state/draftRecords';
import { createDraftStore, type DraftStore } from '../../src/state/draftStore';
import { aPlan, aSite, aVillage } from '../builders/aPlan';
import { at } from '../builders/at';
import { fakeFileContext } from '../fakes/fileContext';

const draftOf = (plan: Plan, draftId = 'mine'): Draft => ({
  draftId,
  title: plan.title,
  savedAt: plan.updatedAt,
  fileName: null,
  plan,
});

const village = (id: string) => aVillage(id, at(107, 21));

/** Long enough for several parts of villages and of switched-off sites, and short lists beside them. */
const START = aPlan()
  .withSites([aSite('a', at(107, 21))])
  .with({ villages: Array.from({ length: 1_700 }, (_, n) => village(`v${n}`)) })
  .with({ events: Array.from({ length: 501 }, (_, n) => ({ n })) })
  .build();

interface Edit {
  readonly kind: 'change' | 'append' | 'cut' | 'site' | 'title' | 'back';
  readonly n: number;
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind'][]>('change', 'append', 'cut', 'site', 'title', 'back'),
    n: fc.nat(1_699),
  }),
  { minLength: 1, maxLength: 8 },
);

/** One plan after the other, rows shared as the commands share them; `back` is an undo. */
function plansAfter(steps: readonly Edit[]): Plan[] {
  const plans = [START];
  for (const { kind, n } of steps) {
    const plan = plans.at(-1)!;
    const { villages, sites } = plan;
    if (kind === 'change') plans.push({ ...plan, villages: villages.with(n % villages.length, village(`w${n}`)) });
    if (kind === 'append') plans.push({ ...plan, villages: [...villages, ...START.villages.slice(0, n)] });
    if (kind === 'cut') plans.push({ ...plan, villages: villages.slice(0, n + 1) });
    if (kind === 'site') plans.push({ ...plan, sites: [aSite(`s${n}`, at(106, 20)), ...sites] });
    if (kind === 'title') plans.push({ ...plan, title: `${n}` });
    if (kind === 'back') plans.push(plans[n % plans.length]!);
  }
  return plans;
}

describe('a draft', () => {
  it('is read back as the plan that was saved last, by any page', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), async (steps, atOnce) => {
        const disk = aDisk();
        const store = createDraftStore(disk.records(), undefined);
        for (const [step, plan] of plansAfter(steps).entries()) {
          await store.save(draftOf(plan), { atOnce: atOnce[step]! });
          expect(await anotherPage(disk).load('mine')).toEqual(draftOf(plan));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('torn while it is written is the one before; saved again, it is the new one', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(6), fc.boolean(), async (steps, writes, atOnce) => {
        const disk = aDisk();
        const store = createDraftStore(disk.records(), undefined);
        const plans = plansAfter(steps);
        let kept: Plan | null = null;
        for (const plan of plans) {
          disk.failAfter(writes);
          const done = await store.save(draftOf(plan), { atOnce }).then(
            () => true,
            () => false,
          );
          disk.failAfter(Number.POSITIVE_INFINITY);
          if (done) kept = plan;
          expect((await anotherPage(disk).load('mine'))?.plan ?? null).toEqual(kept);
        }
        await store.save(draftOf(plans.at(-1)!));
        expect((await anotherPage(disk).load('mine'))?.plan).toEqual(plans.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it('is the last one asked for when saves and removals overtake each other', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }), async (steps, hows) => {
        const disk = aDisk();
        const store = createDraftStore(disk.records(), undefined);
        let last: Plan | null = null;
        const running = plansAfter(steps).map(async (plan, step) => {
          const how = hows[step];
          last = how === 2 ? null : plan;
          const asked = how === 2 ? store.remove('mine') : store.save(draftOf(plan), { atOnce: how === 1 });
          await asked;
        });
        await Promise.all(running);
        expect((await anotherPage(disk).load('mine'))?.plan ?? null).toEqual(last);
        expect(await anotherPage(disk).orphans()).toHaveLength(last ? 1 : 0);
      }),
      { numRuns: 40 },
    );
  });

  it('is written whole once, then only where rows changed', async () => {
    const disk = aDisk();
    const store = createDraftStore(disk.records(), undefined);
    await store.save(draftOf(START));
    expect(disk.partsWritten()).toBe(4 + 2);
    const changed = { ...START, villages: START.villages.with(1_200, village('other')) };
    await store.save(draftOf(changed));
    expect(disk.partsWritten()).toBe(4 + 2 + 1);
    expect(disk.partsKept('mine')).toBe(4 + 2);
  });

  it('holds its history and its variants, each with its own, and rows that they share once', async () => {
    const disk = aDisk();
    const store = createDraftStore(disk.records(), undefined);
    const moved = { ...START, villages: START.villages.with(3, village('moved')) };
    const other = { ...START, title: 'other' };
    const history = pushStep(NO_HISTORY, START, { code: 'importVillages' });
    const scenarios = [
      { id: 'main', name: 'Gốc', plan: other, history: pushStep(NO_HISTORY, START, { code: 'rename' }) },
      { id: 'open', name: 'Thử', plan: moved, history },
    ];
    const draft: Draft = { ...draftOf(moved), history, variants: { scenarios, openId: 'open' } };
    await store.save(draft);
    const [rows, histories] = [4 + 2 + 1, 2];
    expect(disk.partsKept('mine')).toBe(rows + histories);
    const found = (await anotherPage(disk).load('mine'))!;
    expect(found).toEqual(draft);
    expect(found.variants!.scenarios[0]!.plan.villages[600]).toBe(found.plan.villages[600]);
  });

  it('with one more step writes the last of its steps, not those before', async () => {
    const disk = aDisk();
    const store = createDraftStore(disk.records(), undefined);
    const steps = (count: number): Draft => {
      const plans = Array.from({ length: count + 1 }, (_, n) => ({ ...START, title: `${n}` }));
      const history = plans.slice(0, count).reduce((so, plan) => pushStep(so, plan, { code: 'rename' }), NO_HISTORY);
      return { ...draftOf(plans.at(-1)!), history };
    };
    const before = steps(57);
    await store.save(before);
    const written = disk.partsWritten();
    const plan = { ...before.plan, title: 'last' };
    await store.save({ ...draftOf(plan), history: pushStep(before.history!, before.plan, { code: 'rename' }) });
    expect(disk.partsWritten()).toBe(written + 1);
    expect((await anotherPage(disk).load('mine'))!.history!.past).toHaveLength(58);
  });

  it('opened on another page brings variants and steps back, to be undone there', async () => {
    const disk = aDisk();
    const here = fakeFileContext();
    openPlan(here, START);
    saveScenario(here, 'Thử', 'Gốc');
    renamePlan(here, 'Đổi tên');
    const { plan, history } = here.store.getState().doc;
    const { scenarios, openId } = scenariosOf(here);
    const kept = createDraftStore(disk.records(), undefined);
    await kept.save({ ...draftOf(plan), history, variants: { scenarios, openId } });

    const there = fakeFileContext();
    await recoverDraft(there, anotherPage(disk), 'mine', 'theirs');
    expect(scenariosOf(there).scenarios.map(({ name }) => name)).toEqual(['Gốc', 'Thử']);
    expect(there.store.getState().doc.plan).toEqual(plan);
    undo(there);
    expect(there.store.getState().doc.plan).toEqual(START);
    redo(there);
    openScenario(there, scenariosOf(there).scenarios[0]!.id, 'Gốc');
    expect(there.store.getState().doc.plan).toEqual(START);
    openScenario(there, openId!, 'Gốc');
    expect(there.store.getState().doc.plan).toEqual(plan);
  });

  it('brings measured levels back beside the plan, to be compared anew', async () => {
    const disk = aDisk();
    const points = Array.from({ length: 1_203 }, (_, n) => ({
      position: at(107 + n / 1e4, 21),
      levelDbm: -80 - (n % 40),
      ...(n % 3 === 0 && { site: 'a' }),
    }));
    const kept = createDraftStore(disk.records(), undefined);
    await kept.save({ ...draftOf(START), measurements: { fileName: 'đo.csv', points } });
    const there = fakeFileContext();
    await recoverDraft(there, anotherPage(disk), 'mine', 'theirs');
    const { measurements } = there.store.getState().session;
    expect(measurements).toEqual({ fileName: 'đo.csv', points, issues: [], comparison: null });
    await compareMeasurements(there);
    expect(there.store.getState().session.measurements!.comparison!.sites).toMatchObject([{ siteId: 'a' }]);
    expect(await anotherPage(disk).load('theirs')).toMatchObject({ measurements: { points } });
  });

  it('of an earlier version of the page, a single record, is read as it is', async () => {
    const disk = aDisk();
    disk.manifests.set('old', draftOf(START, 'old'));
    expect(await anotherPage(disk).load('old')).toEqual(draftOf(START, 'old'));
  });

  it('whose parts another page threw away is written anew', async () => {
    const disk = aDisk();
    const store = createDraftStore(disk.records(), undefined);
    await store.save(draftOf(START));
    await anotherPage(disk).remove('mine');
    const renamed = { ...START, title: 'renamed' };
    await store.save(draftOf(renamed));
    expect((await anotherPage(disk).load('mine'))?.plan).toEqual(renamed);
  });

  it('that never got its manifest is swept away once its page is gone, and not before', async () => {
    const disk = aDisk();
    disk.failAfter(2);
    await expect(createDraftStore(disk.records(), undefined).save(draftOf(START, 'torn'))).rejects.toThrow('full');
    disk.failAfter(Number.POSITIVE_INFINITY);
    expect(disk.partsKept('torn')).toBe(2);
    await createDraftStore(disk.records(), locksHeld(['phu-song-draft-torn'])).orphans();
    expect(disk.partsKept('torn')).toBe(2);
    await createDraftStore(disk.records(), locksHeld([])).orphans();
    expect(disk.partsKept('torn')).toBe(0);
  });
});

const anotherPage = (disk: Disk): DraftStore => createDraftStore(disk.records(), undefined);

function locksHeld(names: readonly string[]): LockManager {
  const query = () => Promise.resolve({ held: names.map((name) => ({ name })) });
  return { query } as unknown as LockManager;
}

type Disk = ReturnType<typeof aDisk>;

/** Transactions in the order in which they were asked for, each later than the call; values are copies. */
function aDisk() {
  const manifests = new Map<string, DraftManifest | Draft>();
  const parts = new Map<string, Map<string, readonly unknown[]>>();
  let left = Number.POSITIVE_INFINITY;
  let written = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function transaction<T>(work: () => T): Promise<T> {
    const turn = queue.then(() => structuredClone(work()));
    queue = turn.catch(() => {});
    return turn;
  }
  const spend = (): void => {
    if (--left < 0) throw new Error('full');
  };
  const put = (draftId: string, key: string, items: readonly unknown[]): void => {
    written++;
    parts.set(draftId, new Map(parts.get(draftId)).set(key, structuredClone(items)));
  };
  const records = (): DraftRecords => ({
    putPart: (draftId, { key, items }) =>
      transaction(() => {
        spend();
        put(draftId, key, items);
      }),
    commit: (manifest, fresh) =>
      transaction(() => {
        spend();
        const { draftId } = manifest;
        const all = new Map(parts.get(draftId));
        for (const { key, items } of fresh) all.set(key, items);
        if (!manifest.parts.every(({ key }) => all.has(key))) return false;
        for (const { key, items } of fresh) put(draftId, key, items);
        const kept = manifest.parts.map(({ key }) => [key, parts.get(draftId)!.get(key)!] as const);
        parts.set(draftId, new Map(kept));
        manifests.set(draftId, structuredClone(manifest));
        return true;
      }),
    manifest: (draftId) => transaction(() => manifests.get(draftId)),
    items: (draftId, key) => transaction(() => parts.get(draftId)?.get(key)),
    remove: (draftId) =>
      transaction(() => {
        manifests.delete(draftId);
        parts.delete(draftId);
      }),
    entries: () => transaction(() => [...manifests.values()]),
    loose: () => transaction(() => [...parts.keys()].filter((draftId) => !manifests.has(draftId))),
    removeLoose: (draftId) =>
      transaction(() => {
        if (!manifests.has(draftId)) parts.delete(draftId);
      }),
  });
  return {
    records,
    manifests,
    /** The storage takes so many more writes, then it is full. */
    failAfter: (writes: number) => {
      left = writes;
    },
    partsWritten: () => written,
    partsKept: (draftId: string) => parts.get(draftId)?.size ?? 0,
  };
}
