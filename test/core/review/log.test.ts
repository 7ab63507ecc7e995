import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/hash/canonicalJson';
import { sha256 } from '../../../src/core/hash/sha256';
import type { Json, JsonObject } from '../../../src/core/plan/json';
import type { Plan } from '../../../src/core/plan/plan';
import { appendEvents } from '../../../src/core/review/log/appendEvents';
import { EVENT_KINDS } from '../../../src/core/review/log/planEvent';
import { verifyEvents } from '../../../src/core/review/log/verifyEvents';
import { readPlan } from '../../../src/io/planGeojson/readPlan';
import { writePlan } from '../../../src/io/planGeojson/writePlan';
import { aPlan } from '../../builders/aPlan';

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const logs = fc
  .array(
    fc.record({
      at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      by: fc.string({ unit: 'grapheme' }),
      org: fc.constantFrom('Viettel', 'VNPT', ''),
      kind: fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'merge')),
      siteId: fc.option(fc.string()),
      data: fc.dictionary(fc.string(), json).map((data) => data as JsonObject),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((events) => appendEvents(aPlan().build(), events));

const withLog = (plan: Plan, events: readonly Json[]): Plan => ({ ...plan, events });

describe('the hash', () => {
  it('is SHA-256 of UTF-8, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
      }),
    );
  });

  it('is the same however the members of an object were put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

describe('the event log', () => {
  it('holds, in one go or event by event, and after a trip through a file', () => {
    fc.assert(
      fc.property(logs, (plan) => {
        expect(verifyEvents(plan)).toEqual({ intact: true, events: plan.events.length });
        expect(verifyEvents(readPlan(writePlan(plan)).plan!)).toMatchObject({ intact: true });
      }),
    );
    expect(verifyEvents(aPlan().build())).toEqual({ intact: true, events: 0 });
  });

  it('shows an event that was changed in any member, the last one too', () => {
    const member = fc.constantFrom('seq', 'at', 'by', 'org', 'kind', 'siteId', 'data', 'prev', 'hash');
    fc.assert(
      fc.property(logs, fc.nat(), member, json, (plan, index, key, value) => {
        const at = index % plan.events.length;
        const event = plan.events[at] as JsonObject;
        fc.pre(canonicalJson(event[key]) !== canonicalJson(value));
        const events = plan.events.with(at, { ...event, [key]: value });
        expect(verifyEvents(withLog(plan, events))).toMatchObject({ intact: false, brokenAt: at + 1 });
      }),
    );
  });

  it('shows an event that was taken out, at the end too, put in or moved', () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), (plan, one, other) => {
        const { events } = plan;
        const [at, to] = [one % events.length, other % events.length];
        expect(verifyEvents(withLog(plan, events.toSpliced(at, 1)))).toMatchObject({ intact: false, brokenAt: at + 1 });
        expect(verifyEvents(withLog(plan, events.toSpliced(to, 0, events[at]!))).intact).toBe(false);
        if (at !== to) {
          const moved = events.with(at, events[to]!).with(to, events[at]!);
          expect(verifyEvents(withLog(plan, moved)).intact).toBe(false);
        }
      }),
    );
  });

  it('shows what is no event at all', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(verifyEvents(withLog(aPlan().build(), [value]))).toMatchObject({ intact: false, brokenAt: 1 });
      }),
    );
  });
});
