import { describe, expect, test } from 'vitest';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import type { Plan } from '../../src/core/plan/plan';
import { diffCoverage } from '../../src/core/review/diff/diffCoverage';
import { diffPlans } from '../../src/core/review/diff/diffPlans';
import { comparisonData, suggestionData } from '../../src/map/layers/reviewData';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';

const before = aPlan()
  .withSite('kept', at(107, 21))
  .withSite('moved', at(107.1, 21))
  .withSite('changed', at(107.2, 21))
  .withSite('gone', at(107.3, 21))
  .withVillage('v', at(107, 21))
  .build();

const after = aPlan()
  .withSite('kept', at(107, 21))
  .withSite('moved', at(107.11, 21))
  .withSite('changed', at(107.2, 21), { heightM: 60 })
  .withSite('new', at(107.5, 21.5))
  .withVillage('v', at(107, 21))
  .build();

function marks(one: Plan, other: Plan): string[] {
  const diff = diffPlans(one, other);
  const coverage = diffCoverage(one, other, ANY_MOBILE);
  const { features } = comparisonData({ fileName: '', before: one, after: other, diff, coverage, onMap: true });
  return features.map(({ geometry, properties }) => `${geometry.type} ${properties?.kind} ${properties?.letter ?? ''}`);
}

describe('the marks of a comparison', () => {
  test('are one per difference, told apart by letter, moves with the way they went', () => {
    expect(marks(before, after).sort()).toEqual(
      ['LineString moved ', 'Point added +', 'Point changed ~', 'Point moved ↗', 'Point removed −'].sort(),
    );
  });

  test('are none for a plan beside itself', () => {
    expect(marks(before, before)).toEqual([]);
  });
});

describe('suggested places', () => {
  const plan = aPlan()
    .withSite('asked', at(107, 21), { suggestedLng: 107.01, suggestedLat: 21 })
    .withSite('lost', null, { suggestedLng: 107.02, suggestedLat: 21 })
    .withSite('higher', at(107, 21), { suggestedHeightM: 60 })
    .build();
  const drawn = (writing: string | null) =>
    suggestionData(plan, writing).features.map(({ geometry, properties }) => `${geometry.type} ${properties?.id}`);

  test('are a ghost each, with a line from the site where it has a place', () => {
    expect(drawn(null)).toEqual(['Point asked', 'LineString asked', 'Point lost']);
  });

  test('leave out the one that is being written', () => {
    expect(drawn('asked')).toEqual(['Point lost']);
  });
});
