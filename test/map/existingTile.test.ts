import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../../src/core/plan/allAtOnce';
import { SITE_STATUSES, type Site } from '../../src/core/plan/site';
import { existingTile } from '../../src/map/layers/existingTile';
import { sortSites } from '../../src/map/layers/siteKinds';
import { shownFromZoom, thinSites } from '../../src/map/layers/thinSites';
import { TILE_LAYER, type TileNumbers } from '../../src/map/layers/tileAddress';
import { aSite } from '../builders/aPlan';
import { at } from '../builders/at';
import { seededRandom } from '../builders/seededRandom';

/** Web map tiles as everybody numbers them, not rounded down. */
function onTiles([lng, lat]: readonly [number, number], zoom: number): [x: number, y: number] {
  const across = 2 ** zoom;
  return [((lng + 180) / 360) * across, ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across];
}

/** What a tile holds, read by Mapbox's reader of vector tiles. */
function read(sites: readonly Site[], active: Uint8Array, { z, x, y }: TileNumbers) {
  const layer = new VectorTile(new PbfReader(allAtOnce(existingTile({ sites, active, z, x, y })))).layers[TILE_LAYER];
  return Array.from({ length: layer?.length ?? 0 }, (_, n) => {
    const { id, properties, extent } = layer!.feature(n);
    const [point] = layer!.feature(n).loadGeometry()[0]!;
    return { id: id!, properties, place: [x + point!.x / extent, y + point!.y / extent] as const, unit: 1 / extent };
  });
}

function randomSites(seed: number, count: number): Site[] {
  const random = seededRandom(seed);
  const spread = [0.02, 2, 60][seed % 3]!;
  return Array.from({ length: count }, (_, n) => {
    const place = random() < 0.05 ? null : at(70 + spread * random(), -20 + spread * random());
    return aSite(`s${n}`, place, { status: SITE_STATUSES[Math.floor(1.6 * random() ** 2)]! });
  });
}

describe('existingTile', () => {
  it('has each existing station with a place once, in the tile it lies in, from the zoom on that shows it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 3, max: 14 }), (seed, z) => {
        const sites = randomSites(seed, 80);
        const active = Uint8Array.from(sites, (_, n) => n % 2);
        const fromZoom = shownFromZoom(sites);
        const shown = sites.flatMap((site, n) => {
          return site.status === 'existing' && site.position && fromZoom[n]! <= z ? [n] : [];
        });
        const tiles = new Set(
          sites.flatMap(({ position }) => (position ? [onTiles(position, z).map(Math.floor).join('/')] : [])),
        );
        const found = [...tiles].flatMap((key) => {
          const [x, y] = key.split('/').map(Number) as [number, number];
          return read(sites, active, { z, x, y });
        });
        expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(shown);
        for (const { id, properties, place, unit } of found) {
          expect(properties).toEqual({ id: sites[id]!.id, active: active[id] });
          const expected = onTiles(sites[id]!.position!, z);
          for (const axis of [0, 1] as const) expect(Math.abs(place[axis] - expected[axis])).toBeLessThan(unit * 1.01);
        }
      }),
      { numRuns: 60, seed: 23 },
    );
  });

  it('is cut, sorted and thinned in many steps when the stations are many', () => {
    const sites = randomSites(2, 60_000);
    const steps = [
      sortSites(sites),
      thinSites(sites),
      existingTile({ sites, active: new Uint8Array(60_000), z: 0, x: 0, y: 0 }),
    ];
    for (const work of steps) expect([...work].length).toBeGreaterThanOrEqual(5);
  });
});
