import { describe, expect, it } from 'vitest';
import { existingData, hasOwnName, programmeData, siteSign } from '../../src/map/layers/siteData';
import { shownFromZoom } from '../../src/map/layers/thinSites';
import { sitesInForce } from '../../src/state/sitesInForce';
import { aPlan, aSite } from '../builders/aPlan';
import { at } from '../builders/at';
import { seededRandom } from '../builders/seededRandom';

describe('siteData', () => {
  it('knows a name from a number', () => {
    expect(hasOwnName(aSite('a', null, { name: 'BTS Đảo Trần' }))).toBe(true);
    expect(hasOwnName(aSite('b', null, { name: 'Trạm minh hoạ 17 – Ba Chẽ' }))).toBe(false);
  });

  it('signs a rejected or retired site as gone', () => {
    expect(siteSign(aSite('a', null, { status: 'planned', review: 'rejected' }))).toBe('gone');
    expect(siteSign(aSite('b', null, { status: 'retired' }))).toBe('gone');
    expect(siteSign(aSite('c', null, { status: 'candidate', review: 'accepted' }))).toBe('candidate');
  });

  it('draws no site without a position, and numbers the others by their place in the list', () => {
    const plan = aPlan()
      .withSite('x', null, { status: 'planned' })
      .withSite('y')
      .withSite('z', at(107, 21), { status: 'planned' })
      .build();
    const inForce = sitesInForce(plan.sites, plan.coverage);
    expect(existingData(plan.sites, inForce).features.map((feature) => feature.id)).toEqual([1]);
    expect(programmeData(plan.sites, inForce).features.map((feature) => feature.id)).toEqual([2]);
  });
});

describe('shownFromZoom', () => {
  const random = seededRandom(7);
  const sites = Array.from({ length: 2_000 }, (_, n) => aSite(`s${n}`, at(107 + random(), 21 + random())));
  const zooms = shownFromZoom(sites);
  const shownAt = (zoom: number) => zooms.filter((from) => from <= zoom).length;

  it('shows more the nearer one comes, all of them at last', () => {
    for (let zoom = 5; zoom < 13; zoom++) expect(shownAt(zoom)).toBeLessThanOrEqual(shownAt(zoom + 1));
    expect(shownAt(6)).toBeLessThan(200);
    expect(shownAt(13)).toBe(2_000);
  });
});
