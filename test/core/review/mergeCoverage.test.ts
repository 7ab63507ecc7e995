import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { decide } from '../../../src/core/review/decide';
import { diffCoverage } from '../../../src/core/review/diff/diffCoverage';
import { asBuilt, createMergeCoverage } from '../../../src/core/review/merge/mergeCoverage';
import { mergeReply } from '../../../src/core/review/merge/mergeReply';
import type { MergeChoices, MergeSide, ReadyMerge } from '../../../src/core/review/merge/planMerge';
import { resolveMerge } from '../../../src/core/review/merge/resolveMerge';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

const US = { name: 'Lan', org: 'Sở KH&CN' };
const NOW = '2026-05-02T08:00:00Z';

/** Both sides worked on the same plan: sites moved, taken out, turned down, radii and villages changed. */
function aMerge(seed: number): ReadyMerge {
  const random = seededRandom(seed);
  const region = REGIONS[seed % REGIONS.length]!;
  const base: Plan = { ...randomPlan(seed), parent: null };
  const worked = (name: string): Plan => {
    let plan = base;
    for (let step = 0; step < 6; step++) plan = edited(plan, random, region);
    const some = plan.sites.filter(() => random() < 0.3).map(({ id }) => id);
    const decision = random() < 0.5 ? ({ kind: 'reject', reason: 'cost' } as const) : ({ kind: 'accept' } as const);
    const villages = plan.villages.map((village) =>
      random() < 0.05 && village.position
        ? {
            ...village,
            position: [village.position[0], village.position[1] - Math.sign(village.position[1]) * 0.01] as const,
          }
        : village,
    );
    return decide(random() < 0.3 ? { ...plan, villages } : plan, some, decision, { name, org: '' }, NOW);
  };
  const ours = worked('Lan');
  const merge = mergeReply({ kind: 'parent', plan: base }, ours, { ...worked('Hùng'), planId: ours.planId });
  if (merge.kind !== 'ready') throw new Error('refused');
  return merge;
}

function resolved(merge: ReadyMerge, choices: MergeChoices): Plan {
  const all = Object.fromEntries(merge.conflicts.map(({ key }) => [key, choices[key] ?? 'ours'] as const));
  return resolveMerge(merge, all, US, NOW);
}

const sides = fc.array(fc.constantFrom<(MergeSide | null)[]>('ours', 'theirs', null), { minLength: 12, maxLength: 12 });

describe('what a merge means for coverage', () => {
  it('is what counting both plans from scratch says, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(2), fc.array(sides, { minLength: 1, maxLength: 3 }), (seed, which, asked) => {
        const merge = aMerge(seed);
        const filter = FILTERS[which]!;
        const coverage = createMergeCoverage(merge, filter);
        for (const chosen of asked) {
          const entries = merge.conflicts.flatMap(({ key }, at) => {
            const side = chosen[at % chosen.length];
            return side ? [[key, side] as const] : [];
          });
          const choices = Object.fromEntries(entries);
          const { before, after, gained, lost } = diffCoverage(
            asBuilt(merge.ours),
            asBuilt(resolved(merge, choices)),
            filter,
          );
          expect(coverage.outcome(choices)).toEqual({ before, after, gained, lost });
        }
      }),
    );
  });

  it('prices each conflict as counting both plans from scratch does', () => {
    let priced = 0;
    fc.assert(
      fc.property(fc.nat(5000), (seed) => {
        const merge = aMerge(seed);
        const coverage = createMergeCoverage(merge, ANY_MOBILE);
        const ours = asBuilt(resolved(merge, {}));
        for (const conflict of merge.conflicts.slice(0, 6)) {
          const theirs = asBuilt(resolved(merge, { [conflict.key]: 'theirs' }));
          const { gained, lost } = diffCoverage(ours, theirs, ANY_MOBILE);
          expect(coverage.costOf(conflict)).toEqual({ gained, lost });
          priced++;
        }
      }),
    );
    expect(priced).toBeGreaterThan(50);
  });
});
