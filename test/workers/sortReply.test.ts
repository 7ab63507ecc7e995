import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan';
import { findBase } from '../../src/core/review/merge/findBase';
import { mergeReply } from '../../src/core/review/merge/mergeReply';
import { exportForReview } from '../../src/core/review/versionHash';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { mergeOfSorted } from '../../src/workers/sortReply';
import { edited, REGIONS, randomPlan } from '../builders/randomPlan';
import { seededRandom } from '../builders/seededRandom';
import { plainJobs } from '../fakes/fileContext';

describe('a reply sorted out in a thread', () => {
  it('is sorted out as on the page, whichever version it names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3000), fc.constantFrom('named', 'unknown', 'none', 'other'), async (seed, which) => {
        const random = seededRandom(seed);
        const worked = (plan: Plan): Plan => edited(edited(plan, random, REGIONS[0]!), random, REGIONS[0]!);
        const sent = exportForReview(randomPlan(5 * seed));
        const older = exportForReview(worked(sent));
        const ours = worked(sent);
        const named = { ...worked(sent), planId: which === 'other' ? 'other' : sent.planId };
        const reply = which === 'unknown' ? { ...named, parent: 'sha256:00' } : named;
        const texts = which === 'none' ? [] : [older, sent].map((plan) => writePlan(plan, {}));
        const known = texts.map((text) => readPlan(text).plan!);
        const files = texts.map((text, at) => (at === 0 ? known[0]! : new Blob([text])));

        const sorted = await plainJobs.run('sortReply', { ours, reply, known: files });
        const here = mergeReply(findBase(reply, [...known, ours]), ours, reply);
        expect(mergeOfSorted(sorted, { ours, reply })).toEqual(here);
      }),
      { numRuns: 40 },
    );
  });
});
