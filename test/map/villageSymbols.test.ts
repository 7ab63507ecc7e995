import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/commands/openPlan';
import type { Village } from '../../src/core/plan/village';
import { symbolsFromZoom } from '../../src/map/layers/villageSymbols';
import { restyle } from '../../src/map/restyle';
import { lookOf, mapLayers } from '../../src/map/style';
import { aPlan, aVillage } from '../builders/aPlan';
import { at } from '../builders/at';
import { seededRandom } from '../builders/seededRandom';
import { aScreen } from './aScreen';

/** MapLibre lays out no more symbols than this in one tile of one layer. */
const LIMIT = 32_768;

function scattered(count: number, spreadDeg: number, seed: number): Village[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, n) =>
    aVillage(`v${n}`, at(107 + random() * spreadDeg, 21 + random() * spreadDeg)),
  );
}

/** Web map tiles as everybody numbers them. */
function mostInTile(villages: readonly Village[], zoom: number): number {
  const counts = new Map<string, number>();
  for (const { position } of villages) {
    const latRad = (position[1] * Math.PI) / 180;
    const x = Math.floor(((position[0] + 180) / 360) * 2 ** zoom);
    const y = Math.floor(((1 - Math.asinh(Math.tan(latRad)) / Math.PI) / 2) * 2 ** zoom);
    counts.set(`${x}/${y}`, (counts.get(`${x}/${y}`) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

describe('villages as symbols', () => {
  it('are drawn at every zoom while they are few', () => {
    expect(symbolsFromZoom([])).toBe(0);
    expect(symbolsFromZoom(scattered(20_000, 0.01, 1))).toBe(0);
  });

  it.each([
    [21_000, 8],
    [40_000, 2],
    [51_000, 0.5],
    [60_000, 0.1],
  ])('wait for the first zoom whose tiles hold few: %i villages over %f°', (count, spreadDeg) => {
    const villages = scattered(count, spreadDeg, count);
    const from = symbolsFromZoom(villages);
    expect(mostInTile(villages, from)).toBeLessThanOrEqual(LIMIT / 6);
    expect(from === 5 || mostInTile(villages, from - 1) > 5_000).toBe(true);
  });

  it('are never drawn where no tile could hold them', () => {
    expect(symbolsFromZoom(scattered(33_000, 0.000_1, 3))).toBe(24);
  });

  it('leave the zooms below to circles, and no zoom to neither or to both', () => {
    for (const from of [0, 9, 24]) {
      const look = { ...lookOf(aScreen(aPlan().build()).view()), symbolsFromZoom: from };
      const ofVillages = mapLayers(look).filter((layer) => 'source' in layer && layer.source === 'villages');
      for (const { type, minzoom = 0 } of ofVillages) {
        if (type === 'symbol') expect(minzoom).toBeGreaterThanOrEqual(from);
      }
      const shownAt = (id: string, zoom: number) => {
        const { minzoom, maxzoom } = ofVillages.find((layer) => layer.id === id)!;
        return (!minzoom || zoom >= minzoom) && (!maxzoom || zoom < maxzoom);
      };
      for (let zoom = 4; zoom < 24; zoom += 0.5) {
        expect(shownAt('villages-dead', zoom)).toBe(zoom >= from);
        expect(shownAt('villages-dead-far', zoom)).toBe(zoom < from);
        expect(shownAt('villages-once', zoom)).toBe(zoom >= from);
        expect(shownAt('villages-covered-far', zoom)).toBe(zoom < from);
      }
    }
  });

  it('are held back before the villages of a big plan go to the map', () => {
    const screen = aScreen(aPlan().withVillage('V').build());
    screen.port.forget();
    const villages = scattered(20_001, 1, 5);
    openPlan(screen.app, aPlan().with({ villages }).build());
    const asked = screen.port.calls.map(({ verb, source }) => `${verb} ${source ?? ''}`.trim());
    expect(asked).toContain('setData villages');
    expect(asked.indexOf('setLook')).toBeGreaterThanOrEqual(0);
    expect(asked.indexOf('setLook')).toBeLessThan(asked.indexOf('setData villages'));
  });

  it('come and go on a map that is there, layer by layer', () => {
    const few = lookOf(aScreen(aPlan().build()).view());
    const ranges = new Map<string, [number, number]>();
    const map = {
      getLayer: () => ({}),
      setPaintProperty: () => map,
      setLayoutProperty: () => map,
      setLayerZoomRange: (id: string, from: number, to: number) => {
        ranges.set(id, [from, to]);
        return map;
      },
    };
    const many = { ...few, symbolsFromZoom: 8 };
    restyle(map as never, mapLayers(few), mapLayers(many));
    expect(ranges.get('villages-dead')).toEqual([8, 24]);
    expect(ranges.get('villages-dead-far')).toEqual([0, 8]);
    expect(ranges.has('dead-names')).toBe(false);
    restyle(map as never, mapLayers(many), mapLayers(few));
    expect(ranges.get('villages-dead')).toEqual([0, 24]);
    expect(ranges.get('villages-dead-far')).toEqual([24, 24]);
  });
});
