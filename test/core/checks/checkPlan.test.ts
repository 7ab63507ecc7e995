import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/core/checks/checkPlan';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import type { Area, Plan } from '../../../src/core/plan/plan';
import type { Site } from '../../../src/core/plan/site';
import type { Village } from '../../../src/core/plan/village';

const site = (id: string, over: Partial<Site> = {}): Site => ({
  id,
  name: id,
  status: 'existing',
  position: [107, 21],
  ...over,
});
const village = (id: string, over: Partial<Village> = {}): Village => ({ id, name: id, position: [107, 21], ...over });
const plan = (over: Partial<Plan>): Plan => ({
  ...emptyPlan('p', '2026-01-01T00:00:00Z', 'T'),
  sites: [site('s')],
  villages: [village('v')],
  ...over,
});
const radio = (model: 'empirical' | 'terrain', over: Partial<Site>): Plan =>
  plan({ sites: [site('s', over)], coverage: { ...plan({}).coverage, model } });
const boundary: Area = {
  id: 'b',
  name: 'b',
  areaKind: 'boundary',
  polygons: [
    [
      [
        [106, 20],
        [108, 20],
        [108, 22],
        [106, 22],
        [106, 20],
      ],
      [
        [107.4, 21.4],
        [107.4, 21.6],
        [107.6, 21.6],
        [107.6, 21.4],
        [107.4, 21.4],
      ],
    ],
  ],
};

describe('a plan', () => {
  it('with nothing wrong has no issue', () => expect(checkPlan(plan({}))).toEqual([]));

  it('has masts and bands of no model where a radius decides, and usual ones within every range', () => {
    expect(checkPlan(plan({ sites: [site('s', { heightM: 0, azimuths: '0', freqsMHz: '8000' })] }))).toEqual([]);
    expect(checkPlan(radio('terrain', { heightM: 25, azimuths: '0;120', freqsMHz: '700;2600' }))).toEqual([]);
    expect(checkPlan(radio('empirical', {}))).toEqual([]);
  });

  it.each([
    ['id.duplicate', plan({ sites: [site('s'), site('s')] }), ['s']],
    ['place.missingSite', plan({ sites: [site('s', { position: null })] }), ['s']],
    ['radius.notPositive', plan({ sites: [site('s', { radiusM: 0 })] }), ['s']],
    ['radius.tooLarge', plan({ sites: [site('s', { radiusM: 1e9 })] }), ['s']],
    ['radius.tiny', plan({ sites: [site('s', { radiusM: 3 })] }), ['s']],
    ['field.negative', plan({ villages: [village('v', { households: -1 })] }), ['v']],
    ['field.notWhole', plan({ villages: [village('v', { households: 1.5 })] }), ['v']],
    ['place.outsideVietnam', plan({ villages: [village('v', { position: [0, 0] })] }), ['v']],
    [
      'place.outsideBoundary',
      plan({ areas: [boundary], villages: [village('v'), village('hole', { position: [107.5, 21.5] })] }),
      ['hole'],
    ],
    ['switchedOff.unknownSite', plan({ coverage: { ...plan({}).coverage, switchedOff: ['gone'] } }), ['gone']],
    ['mast.outsideRange', radio('terrain', { heightM: 0 }), ['s']],
    ['mast.outsideRange', radio('terrain', { heightM: 5000 }), ['s']],
    ['mast.outsideRange', radio('empirical', { heightM: 25 }), ['s']],
    ['freq.outsideRange', radio('terrain', { azimuths: '0;120', freqsMHz: '900;8000' }), ['s']],
    ['freq.outsideRange', radio('empirical', { azimuths: '0', freqsMHz: '3500' }), ['s']],
    ['plan.noVillages', plan({ villages: [] }), undefined],
    ['plan.noSites', plan({ sites: [] }), undefined],
  ])('%s', (code, wrong, ids) => {
    const issues = checkPlan(wrong);
    expect(issues.map((issue) => [issue.code, issue.ids])).toEqual([[code, ids]]);
  });
});
