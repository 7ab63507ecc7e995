import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveSite } from '../../../src/core/plan/actions/moveSite';
import type { JsonObject } from '../../../src/core/plan/json';
import type { Plan } from '../../../src/core/plan/plan';
import type { Site } from '../../../src/core/plan/site';
import { decide } from '../../../src/core/review/decide';
import { diffPlans } from '../../../src/core/review/diff/diffPlans';
import { eventList, eventsOfSite } from '../../../src/core/review/log/eventList';
import { verifyEvents } from '../../../src/core/review/log/verifyEvents';
import { findBase, withHeaderOf } from '../../../src/core/review/merge/findBase';
import { mergeReply } from '../../../src/core/review/merge/mergeReply';
import type { MergeSide, PlanMerge, ReadyMerge } from '../../../src/core/review/merge/planMerge';
import { openConflicts, resolveMerge } from '../../../src/core/review/merge/resolveMerge';
import { exportForReview, versionHash } from '../../../src/core/review/versionHash';
import { readPlan } from '../../../src/io/planGeojson/readPlan';
import { writePlan } from '../../../src/io/planGeojson/writePlan';
import { aPlan, aSite } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { plans } from '../../io/planArbitrary';

const US = { name: 'Lan', org: 'Sở KH&CN' };
const VIETTEL = { name: 'Hùng', org: 'Viettel' };
const VNPT = { name: 'Mai', org: 'VNPT' };
const T0 = '2026-05-01T08:00:00Z';
const T1 = '2026-05-02T08:00:00Z';

function ready(merge: PlanMerge): ReadyMerge {
  if (merge.kind !== 'ready') throw new Error('refused');
  return merge;
}

function mergeOn(base: Plan, ours: Plan, reply: Plan, side: MergeSide = 'ours'): Plan {
  const merge = ready(mergeReply({ kind: 'parent', plan: base }, ours, reply));
  return resolveMerge(merge, Object.fromEntries(merge.conflicts.map(({ key }) => [key, side])), US, T1);
}

const throughFile = (plan: Plan): Plan => readPlan(writePlan(plan)).plan!;
const withoutLog = ({ events: _e, logHead: _h, ...plan }: Plan) => plan;

const base = aPlan()
  .with({ planId: 'p', title: 'Đợt 1' })
  .withSite('s1', at(107, 21), { status: 'planned', operator: 'viettel' })
  .withSite('s2', at(107.1, 21), { status: 'planned', operator: 'vnpt' })
  .withSite('s3', at(107.2, 21), { status: 'planned' })
  .withVillage('v1')
  .build();

/** One side's edits: each row of the base is touched by the share of the random numbers that is its. */
const touches = fc.array(fc.record({ side: fc.nat(2), what: fc.nat(4) }), { minLength: 6, maxLength: 6 });
const fresh = fc.subarray(['n1', 'n2', 'n3']);

function edit(
  plan: Plan,
  side: number,
  marks: readonly { side: number; what: number }[],
  added: readonly string[],
): Plan {
  const sites = plan.sites.flatMap((site, i): Site[] => {
    const { side: whose, what } = marks[i % marks.length]!;
    if (whose !== side) return [site];
    if (what === 0) return [];
    if (what === 1) return [{ ...site, note: `by ${side}` }];
    if (what === 2) return [{ ...site, position: at(100 + side, 10), posSource: 'user' }];
    if (what === 3) return [{ ...site, extra: { ...site.extra, [`x${side}`]: side } }];
    const { commune: _, ...rest } = site;
    return [{ ...rest, review: 'rejected', reviewedBy: `${side}`, updatedAt: `2026-0${side + 1}` }];
  });
  const news = added.map((id) => aSite(`${side}-${id}`, at(107 + side, 21)));
  const villages = plan.villages.map((village, i) =>
    marks[i]?.side === side ? { ...village, households: side } : village,
  );
  const off = plan.sites.filter((_, i) => marks[i % marks.length]!.side === side).map(({ id }) => id);
  const coverage = {
    ...plan.coverage,
    switchedOff: [...plan.coverage.switchedOff.filter((id) => !off.includes(id)), ...news.map(({ id }) => id)],
  };
  return { ...plan, coverage, sites: [...sites, ...news], villages, updatedAt: `2026-0${side + 1}` };
}

describe('merging a reply', () => {
  it('with what we have is what we have, the very same plan', () => {
    fc.assert(
      fc.property(plans, plans, (before, ours) => {
        const reply = structuredClone(ours);
        for (const found of [
          { kind: 'parent', plan: { ...before, planId: ours.planId } },
          { kind: 'none', plan: null },
        ] as const) {
          const merge = ready(mergeReply(found, ours, reply));
          expect(merge.conflicts).toEqual([]);
          expect(resolveMerge(merge, {}, US, T1)).toBe(ours);
        }
      }),
    );
  });

  it('takes all of a reply when we changed nothing, and nothing of one that did not', () => {
    fc.assert(
      fc.property(plans, touches, fresh, (plan, marks, added) => {
        const reply = edit(plan, 1, marks, added);
        const merge = ready(mergeReply({ kind: 'parent', plan }, plan, reply));
        expect(merge.conflicts).toEqual([]);
        const merged = resolveMerge(merge, {}, US, T1);
        const { sites, villages, areas, settings } = diffPlans(merged, reply);
        expect([...sites.rows, ...villages.rows, ...areas.rows].every(({ state }) => state === 'unchanged')).toBe(true);
        expect(sites.removed).toEqual([]);
        expect(new Set(merged.coverage.switchedOff)).toEqual(new Set(reply.coverage.switchedOff));
        const others = settings.map(({ field }) => field).filter((field) => field !== 'coverage.switchedOff');
        expect(others.filter((field) => !['events', 'logHead', 'updatedAt'].includes(field))).toEqual([]);
        expect(withoutLog(mergeOn(plan, reply, plan))).toEqual(withoutLog(reply));
      }),
    );
  });

  it('does not depend on the order when replies touch different things', () => {
    fc.assert(
      fc.property(plans, touches, fresh, fresh, (any, marks, news1, news2) => {
        const plan = { ...any, events: [] };
        const ours = edit(plan, 0, marks, []);
        const [one, two] = [edit(plan, 1, marks, news1), edit(plan, 2, marks, news2)];
        const forward = mergeOn(plan, mergeOn(plan, ours, one), two);
        const backward = mergeOn(plan, mergeOn(plan, ours, two), one);
        expect(withoutLog(forward)).toEqual(withoutLog(backward));
      }),
    );
  });

  it('never picks silently: what both changed differently is a conflict with all three versions', () => {
    const ours = moveSite(decide(base, ['s1'], { kind: 'accept' }, US, T0), 's3', at(107.3, 21));
    const reply = moveSite(
      decide(base, ['s1'], { kind: 'reject', reason: 'noPower' }, VIETTEL, T0),
      's2',
      at(107.4, 21),
    );
    const merge = ready(mergeReply({ kind: 'parent', plan: base }, ours, reply));
    expect(merge.taken.map(({ id, field }) => [id, field])).toEqual([['s2', 'position']]);
    expect(merge.conflicts).toMatchObject([
      {
        scope: 'site',
        id: 's1',
        field: 'decision',
        base: undefined,
        ours: { review: 'accepted' },
        theirs: { review: 'rejected' },
      },
    ]);
    expect(openConflicts(merge, {})).toHaveLength(1);
    expect(() => resolveMerge(merge, {}, US, T1)).toThrow(RangeError);
    const key = merge.conflicts[0]!.key;
    const theirs = resolveMerge(merge, { [key]: 'theirs' }, US, T1);
    expect(theirs.sites[0]).toMatchObject({ review: 'rejected', reviewReason: 'noPower', reviewedOrg: 'Viettel' });
    expect(theirs.sites[1]?.position).toEqual(at(107.4, 21));
    expect(theirs.sites[2]?.position).toEqual(at(107.3, 21));
    const kept = resolveMerge(merge, { [key]: 'ours' }, US, T1);
    expect(kept.sites[0]).toEqual(ours.sites[0]);
    expect((kept.events.at(-1) as JsonObject).data).toMatchObject({
      choices: [{ id: 's1', field: 'decision', choice: 'ours' }],
    });
  });

  it('asks when one side took away what the other changed, or both brought in the same id', () => {
    const gone = { ...base, sites: base.sites.filter(({ id }) => id !== 's1') };
    const changed = moveSite(base, 's1', at(107.5, 21));
    const removed = ready(mergeReply({ kind: 'parent', plan: base }, gone, changed));
    expect(removed.conflicts).toMatchObject([{ id: 's1', field: 'row', ours: undefined }]);
    expect(
      mergeOn(base, gone, changed, 'theirs')
        .sites.map(({ id }) => id)
        .sort(),
    ).toEqual(['s1', 's2', 's3']);
    expect(mergeOn(base, changed, gone, 'theirs').sites.map(({ id }) => id)).toEqual(['s2', 's3']);
    const [one, two] = [7, 8].map((lng) => ({ ...base, sites: [...base.sites, aSite('new', at(100 + lng, 21))] }));
    expect(mergeReply({ kind: 'parent', plan: base }, one!, two!)).toMatchObject({
      conflicts: [{ id: 'new', field: 'row' }],
    });
    expect(mergeOn(base, one!, two!, 'theirs').sites.at(-1)?.position).toEqual(at(108, 21));
  });

  it('refuses the reply to another plan, with both titles', () => {
    const reply = { ...base, planId: 'q', title: 'Đợt 2' };
    expect(mergeReply({ kind: 'parent', plan: base }, base, reply)).toEqual({
      kind: 'otherPlan',
      ourTitle: 'Đợt 1',
      theirTitle: 'Đợt 2',
    });
  });
});

describe('the version a reply answers', () => {
  it('is found again after a trip through a file and any edits of the reply', () => {
    fc.assert(
      fc.property(plans, touches, (plan, marks) => {
        fc.pre(plan.planId !== '');
        const sent = exportForReview(plan);
        const reply = edit(throughFile(sent), 1, marks, []);
        expect(versionHash(throughFile(sent))).toBe(sent.parent);
        const other = { ...plan, title: `${plan.title}+` };
        expect(findBase(reply, [other, sent])).toEqual({ kind: 'parent', plan: sent });
      }),
    );
  });

  it('when unknown is said so: the nearest known one, or none and then whatever differs is a conflict', () => {
    const later = moveSite(base, 's3', at(107.9, 21));
    const reply = decide({ ...later, parent: 'sha256:lost' }, ['s1'], { kind: 'accept' }, VIETTEL, T0);
    expect(findBase(reply, [base, later])).toEqual({ kind: 'nearest', plan: later });
    expect(findBase(reply, [{ ...base, planId: 'q' }])).toEqual({ kind: 'none', plan: null });
    const merge = ready(mergeReply(findBase(reply, []), base, reply));
    expect(merge.taken).toEqual([]);
    expect(merge.conflicts.map(({ id, field }) => [id, field])).toEqual([
      ['s1', 'decision'],
      ['s3', 'position'],
    ]);
  });

  it('of a reply whose header a GIS tool dropped: our header, its lists, no decision lost', () => {
    const sent = exportForReview(base);
    const answered = decide(sent, ['s1'], { kind: 'reject', reason: 'land', note: 'đất rừng' }, VIETTEL, T0);
    const { phuSong: _, ...bare } = JSON.parse(writePlan(answered)) as { phuSong: unknown };
    const reply = withHeaderOf(base, readPlan(JSON.stringify(bare)).plan!);
    const merged = mergeOn(base, base, reply);
    expect(merged.sites[0]).toMatchObject({ review: 'rejected', reviewReason: 'land', reviewNote: 'đất rừng' });
  });
});

describe('the joined log', () => {
  const ours = decide(base, ['s3'], { kind: 'submit' }, US, T0);
  const viettel = decide(
    decide(ours, ['s1'], { kind: 'accept' }, VIETTEL, T0),
    ['s1'],
    { kind: 'withdraw' },
    VIETTEL,
    T1,
  );
  const vnpt = decide(ours, ['s2'], { kind: 'reject', reason: 'noPower' }, VNPT, T0);
  const both = mergeOn(ours, mergeOn(ours, ours, viettel), vnpt);

  it('stays verifiable, and shows every reply’s events under its merge', () => {
    expect(verifyEvents(both)).toEqual({ intact: true, events: 3 });
    expect(eventList(both).map(({ event, viaMerge }) => [event.kind, event.org, viaMerge])).toEqual([
      ['submit', 'Sở KH&CN', null],
      ['accept', 'Viettel', 2],
      ['withdraw', 'Viettel', 2],
      ['merge', 'Sở KH&CN', null],
      ['reject', 'VNPT', 3],
      ['merge', 'Sở KH&CN', null],
    ]);
    expect(eventsOfSite(both, 's2').map(({ event }) => event.data.reason)).toEqual(['noPower']);
    expect(verifyEvents(throughFile(both))).toMatchObject({ intact: true });
  });

  it('takes a second, longer reply of the same reviewer without its first events again', () => {
    const second = decide(viettel, ['s1'], { kind: 'reject', reason: 'cost' }, VIETTEL, T1);
    const merged = mergeOn(viettel, both, second);
    expect(verifyEvents(merged)).toEqual({ intact: true, events: 4 });
    expect(eventList(merged)).toHaveLength(8);
    expect(resolveMerge(ready(mergeReply({ kind: 'parent', plan: viettel }, merged, second)), {}, US, T1)).toBe(merged);
  });

  it('shows an event of a reply that was changed inside it', () => {
    const [first, merge, ...rest] = both.events as JsonObject[];
    const data = merge!.data as JsonObject;
    const inner = (data.events as JsonObject[]).map((event, i) => (i === 0 ? { ...event, by: 'ai đó' } : event));
    const events = [first!, { ...merge!, data: { ...data, events: inner } }, ...rest];
    expect(verifyEvents({ ...both, events })).toMatchObject({ intact: false, brokenAt: 2 });
  });

  it('keeps the events of a broken log and does not vouch for them', () => {
    const broken = { ...vnpt, events: [vnpt.events[0]!, { ...(vnpt.events[1] as JsonObject), by: 'ai đó' }] };
    const merge = ready(mergeReply({ kind: 'parent', plan: ours }, ours, broken));
    expect(merge.replyLog).toMatchObject({ intact: false, brokenAt: 2, fault: 'hash' });
    const merged = resolveMerge(merge, {}, US, T1);
    expect(verifyEvents(merged)).toMatchObject({ intact: true });
    expect(eventList(merged).map(({ event }) => event.by)).toContain('ai đó');
  });
});
