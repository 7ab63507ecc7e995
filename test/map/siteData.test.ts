import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/core/plan/site';
import { programmeData } from '../../src/map/layers/programmeData';
import { hasOwnName, siteSign } from '../../src/map/layers/siteData';
import { siteKinds } from '../../src/map/layers/siteKinds';
import { shownFromZoom } from '../../src/map/layers/thinSites';
import { mercatorX, mercatorY, pixelSize } from '../../src/map/mercator';
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
    expect([...siteKinds(plan.sites).existing]).toEqual([1]);
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

  it('shows, zoom by zoom, the first of the list in each cell where none is shown yet', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0.01, 1, 40), (seed, spread) => {
        const drawn = seededRandom(seed);
        const list = Array.from({ length: 300 }, (_, n) => {
          const place = drawn() < 0.05 ? null : at(100 + spread * drawn(), 10 + spread * drawn());
          return aSite(`s${n}`, place, { status: drawn() < 0.8 ? 'existing' : 'planned' });
        });
        expect([...shownFromZoom(list)]).toEqual(zoomByZoom(list));
      }),
      { numRuns: 60, seed: 17 },
    );
  });
});

function zoomByZoom(sites: readonly Site[]): number[] {
  const from = sites.map(() => 13);
  const existing = sites.flatMap(({ status, position }, n) => (status === 'existing' && position ? [n] : []));
  for (let zoom = 5; zoom < 13; zoom++) {
    const cell = 13 * pixelSize(zoom);
    const cellOf = (n: number) =>
      sites[n]!.position!.map((deg, axis) => Math.floor((axis ? mercatorY(deg) : mercatorX(deg)) / cell)).join();
    const taken = new Set(existing.filter((n) => from[n]! < zoom).map(cellOf));
    for (const n of existing) {
      if (taken.has(cellOf(n))) continue;
      taken.add(cellOf(n));
      from[n] = zoom;
    }
  }
  return from;
}
