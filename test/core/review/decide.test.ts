import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../../../src/core/plan/allAtOnce';
import type { JsonObject } from '../../../src/core/plan/json';
import type { Plan } from '../../../src/core/plan/plan';
import { REVIEW_REASONS } from '../../../src/core/plan/site';
import { canDecide, decide, decideSteps } from '../../../src/core/review/decide';
import { decidedPlan } from '../../../src/core/review/decidedPlan';
import type { Decision } from '../../../src/core/review/decision';
import { verifyEvents } from '../../../src/core/review/log/verifyEvents';
import { reviewProgress } from '../../../src/core/review/reviewProgress';
import { suggestionOf } from '../../../src/core/review/suggestion';
import { readCsv } from '../../../src/io/csv/readCsv';
import { writeSitesCsv } from '../../../src/io/csv/writeLists';
import { readPlan } from '../../../src/io/planGeojson/readPlan';
import { writePlan } from '../../../src/io/planGeojson/writePlan';
import { guessTable } from '../../../src/io/table/guessTable';
import { readTable } from '../../../src/io/table/readTable';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { plans, position } from '../../io/planArbitrary';

const WHO = { name: 'Hùng', org: 'Viettel' };
const T = '2026-05-02T08:00:00Z';

const decisions: fc.Arbitrary<Decision> = fc.oneof(
  fc.constantFrom<Decision>({ kind: 'submit' }, { kind: 'accept' }, { kind: 'withdraw' }, { kind: 'adopt' }),
  fc.record({ kind: fc.constant('reject' as const), reason: fc.constantFrom(...REVIEW_REASONS), note: fc.string() }),
  fc.record({
    kind: fc.constant('requestChange' as const),
    suggestion: fc.record({ position: fc.option(position), heightM: fc.option(fc.nat(100)) }),
  }),
);

const plan = aPlan()
  .withSite('a', at(107, 21), { status: 'planned', operator: 'Viettel', review: 'submitted' })
  .withSite('b', at(107.1, 21), { status: 'planned', operator: 'viettel', heightM: 30 })
  .withSite('c', at(107.2, 21), { status: 'existing', operator: 'vnpt' })
  .build();

describe('a decision', () => {
  it('on many sites is one event for each that changes, keeps the log whole and changes nothing else', () => {
    fc.assert(
      fc.property(plans, fc.array(decisions, { maxLength: 4 }), (any, list) => {
        const { logHead: _, ...headless } = any;
        const start: Plan = { ...headless, events: [] };
        let next = start;
        for (const decision of list) {
          const able = next.sites.filter(({ id }) => canDecide(next, id, decision)).length;
          const decided = decide(
            next,
            next.sites.map(({ id }) => id),
            decision,
            WHO,
            T,
          );
          expect(decided.events.length - next.events.length).toBe(able);
          expect(decide(decided, ['nobody'], decision, WHO, T)).toBe(decided);
          if (decision.kind !== 'adopt')
            expect(decided.sites.map((s) => s.position)).toEqual(next.sites.map((s) => s.position));
          next = decided;
        }
        expect(verifyEvents(next)).toMatchObject({ intact: true });
        const { sites: _a, events: _b, logHead: _c, ...others } = next;
        const { sites: _d, events: _e, ...before } = start;
        expect(others).toEqual(before);
        expect(readPlan(writePlan(next)).plan).toEqual(next);
      }),
    );
  });

  it('said twice is said once', () => {
    fc.assert(
      fc.property(plans, decisions, (any, decision) => {
        const ids = any.sites.map(({ id }) => id);
        const once = decide(any, ids, decision, WHO, T);
        expect(decide(once, ids, decision, WHO, T)).toBe(once);
      }),
    );
  });

  it('to reject carries its reason and text, and who said so', () => {
    const [site] = decide(plan, ['a'], { kind: 'reject', reason: 'noPower', note: ' chưa có điện ' }, WHO, T).sites;
    expect(site).toMatchObject({
      review: 'rejected',
      reviewReason: 'noPower',
      reviewNote: 'chưa có điện',
      reviewedBy: 'Hùng',
      reviewedOrg: 'Viettel',
      reviewedAt: T,
      status: 'planned',
    });
  });

  it('keeps a suggestion beside the original until it is adopted, and the log says from where to where', () => {
    const suggestion = { position: at(107.1, 21.01), heightM: 42 };
    const asked = decide(plan, ['b'], { kind: 'requestChange', suggestion }, WHO, T);
    expect(asked.sites[1]).toMatchObject({ position: at(107.1, 21), heightM: 30, review: 'changesRequested' });
    expect(suggestionOf(asked.sites[1]!)).toEqual(suggestion);
    const adopted = decide(asked, ['b'], { kind: 'adopt' }, { name: 'Lan', org: 'Sở' }, T);
    expect(adopted.sites[1]).toMatchObject({
      position: at(107.1, 21.01),
      heightM: 42,
      review: 'accepted',
      posSource: 'user',
    });
    expect(suggestionOf(adopted.sites[1]!)).toBeNull();
    expect((adopted.events.at(-1) as JsonObject).data).toMatchObject({
      positionBefore: at(107.1, 21),
      position: at(107.1, 21.01),
      heightMBefore: 30,
      heightM: 42,
    });
    expect(decide(plan, ['b'], { kind: 'adopt' }, WHO, T)).toBe(plan);
  });

  it('to reject switches a site off only where one asks for the plan as decided, and never one that stands', () => {
    const rejected = decide(plan, ['a', 'c'], { kind: 'reject', reason: 'other' }, WHO, T);
    expect(rejected.coverage).toBe(plan.coverage);
    expect(decidedPlan(rejected).coverage.switchedOff).toEqual(['a']);
    expect(decidedPlan(plan)).toBe(plan);
  });

  it('is counted per operator, however the name is written', () => {
    const done = decide(plan, ['a'], { kind: 'accept' }, WHO, T);
    expect(reviewProgress(done)).toMatchObject([
      { operator: 'Viettel', sites: 2, settled: 1, byState: { accepted: 1, draft: 1, rejected: 0 } },
    ]);
  });
});

describe('the review in a file', () => {
  it.each(['vi', 'en'] as const)('comes back from a list in %s with every decision', async (language) => {
    const suggestion = { position: at(107.1234567, 21.01), heightM: 42 };
    const asked = decide(plan, ['b'], { kind: 'requestChange', suggestion, note: 'dời, xa đường' }, WHO, T);
    const decided = decide(asked, ['a'], { kind: 'reject', reason: 'noBackhaul', note: '"xa"' }, WHO, T);
    const { table } = readCsv(writeSitesCsv(decided, { language }));
    const { sites } = await readTable(table!, guessTable(table!));
    expect(sites.map(({ value }) => value)).toEqual(decided.sites);
  });

  it('that cannot be is kept as unknown with a warning, and the row stays', () => {
    const file = JSON.parse(writePlan(plan)) as { features: { properties: JsonObject }[] };
    file.features[0]!.properties = {
      ...file.features[0]!.properties,
      reviewReason: 'vì thế',
      suggestedLat: 91,
      suggestedLng: '107,1',
      suggestedHeightM: -3,
    };
    const { plan: read, issues } = readPlan(JSON.stringify(file));
    const faults = issues.filter(({ column }) => column !== undefined);
    expect(faults.map(({ column, severity }) => [column, severity])).toEqual([
      ['reviewReason', 'warning'],
      ['suggestedLat', 'warning'],
      ['suggestedLng', 'warning'],
      ['suggestedHeightM', 'warning'],
    ]);
    expect(read?.sites[0]?.extra).toMatchObject({ reviewReason: 'vì thế', suggestedLat: 91 });
  });
});

describe('deciding upon many sites in steps', () => {
  it('is deciding upon them at once: the same plan, the same log', () => {
    fc.assert(
      fc.property(plans, decisions, fc.infiniteStream(fc.nat()), (plan, decision, numbers) => {
        const { logHead: _head, ...rest } = plan;
        const ids = Array.from({ length: 450 }, () => `${numbers.next().value % 300}`);
        const more = Array.from({ length: 300 }, (_, n) => ({
          ...(plan.sites[n % Math.max(1, plan.sites.length)] ?? {
            name: '',
            position: null,
            status: 'planned' as const,
          }),
          id: `${n}`,
        }));
        const many: Plan = { ...rest, events: [], sites: more };
        const steps = decideSteps(many, ids, decision, WHO, T);
        expect(allAtOnce(steps)).toEqual(decide(many, ids, decision, WHO, T));
      }),
      { numRuns: 20 },
    );
  });
});
