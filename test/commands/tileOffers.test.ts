import { describe, expect, it } from 'vitest';
import { PUBLIC_TILES, tileAddressOf } from '../../src/commands/tileAddressOf';
import { tileOffers, usualOffer } from '../../src/commands/tileOffers';
import { tileCount } from '../../src/core/terrain/tileRange';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';

describe('the address of height tiles', () => {
  it('is https with its three numbers, and its host is what is shown', () => {
    expect(tileAddressOf(PUBLIC_TILES.template)?.host).toBe('s3.amazonaws.com');
    expect(tileAddressOf(' https://localhost:8443/{z}/{y}/{x}.png ')?.host).toBe('localhost:8443');
    expect(tileAddressOf('https://a.example.org/dem?z={z}&x={x}&y={y}')?.host).toBe('a.example.org');
  });

  it('is refused where a number is missing, stands in the host, or the way is not safe', () => {
    for (const text of [
      '',
      'http://example.org/{z}/{x}/{y}.png',
      'https://example.org/{z}/{x}.png',
      'https://{z}.{x}.{y}.example.org/a.png',
      'https://user:word@example.org/{z}/{x}/{y}.png',
      'javascript:{z}{x}{y}',
      'https://intranet/{z}/{x}/{y}.png',
    ])
      expect(tileAddressOf(text), text).toBeNull();
  });
});

describe('what fetching would mean', () => {
  const plan = aPlan().withVillage('a', at(106.5, 20.7)).withVillage('b', at(108.1, 21.7)).build();

  it('halves the distance between heights with every zoom, and fits in memory', () => {
    const offers = tileOffers(plan);
    for (const [i, offer] of offers.entries()) {
      expect(offer.tiles).toBe(tileCount(offer.range));
      expect(offer.tiles).toBeLessThanOrEqual(1024);
      if (i > 0) expect(offers[i - 1]!.spacingM / offer.spacingM).toBeCloseTo(2, 12);
    }
    const usual = usualOffer(offers)!;
    expect(usual.range.zoom).toBe(11);
    expect(usual.spacingM).toBeGreaterThan(50);
    expect(usual.spacingM).toBeLessThanOrEqual(100);
  });

  it('is nothing without a place, and coarser where the plan spans a country', () => {
    expect(tileOffers(aPlan().build())).toEqual([]);
    const wide = aPlan().withVillage('a', at(102, 8.5)).withVillage('b', at(109.5, 23.4)).build();
    expect(usualOffer(tileOffers(wide))!.spacingM).toBeGreaterThan(100);
  });
});
