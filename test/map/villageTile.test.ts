import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import type { Village } from '../../src/core/plan/village';
import { TILE_LAYER } from '../../src/map/layers/tileAddress';
import { FINEST_TILES, placesInTile } from '../../src/map/layers/tilePlaces';
import { villagePlaces } from '../../src/map/layers/villagePlaces';
import { DEAD } from '../../src/map/layers/villageState';
import { symbolsFromZoom } from '../../src/map/layers/villageSymbols';
import { type VillageTileKind, villageTile } from '../../src/map/layers/villageTile';
import { aVillage } from '../builders/aPlan';
import { at } from '../builders/at';
import { seededRandom } from '../builders/seededRandom';

type Numbers = readonly [z: number, x: number, y: number];

/** Web map tiles as everybody numbers them, not rounded down. */
function onTiles([lng, lat]: Village['position'], zoom: number): [x: number, y: number] {
  const across = 2 ** zoom;
  return [((lng + 180) / 360) * across, ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across];
}

function tilesOf(villages: readonly Village[], zoom: number): Numbers[] {
  const keys = new Set(villages.map(({ position }) => onTiles(position, zoom).map(Math.floor).join('/')));
  return [...keys].map((key) => [zoom, ...key.split('/').map(Number)] as unknown as Numbers);
}

/** What a tile holds, read by Mapbox's reader of vector tiles. */
function read(
  villages: readonly Village[],
  states: Uint8Array,
  [z, x, y]: Numbers,
  kind: VillageTileKind = 'villages',
) {
  const work = villageTile({ villages, states, kind, z, x, y });
  let step = work.next();
  while (!step.done) step = work.next();
  const layer = new VectorTile(new PbfReader(step.value)).layers[TILE_LAYER]!;
  return Array.from({ length: layer.length }, (_, n) => {
    const feature = layer.feature(n);
    const [point] = feature.loadGeometry()[0]!;
    const place = [x + point!.x / layer.extent, y + point!.y / layer.extent] as const;
    return { id: feature.id!, type: feature.type, place, unit: 1 / layer.extent, properties: feature.properties };
  });
}

const somewhere = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
);
const someVillages = fc.array(
  fc.record({
    position: somewhere,
    name: fc.string({ unit: 'grapheme' }),
    households: fc.option(fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(2 ** 40)), {
      nil: undefined,
    }),
    isPoint: fc.boolean(),
    state: fc.nat(3),
  }),
  { minLength: 1, maxLength: 40 },
);

function scattered(count: number, spreadDeg: number): Village[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, n) =>
    aVillage(`v${n}`, at(107 + random() * spreadDeg, 21 + random() * spreadDeg)),
  );
}

describe('tiles of villages', () => {
  it('hold every village once, where it lies and as it is', () => {
    fc.assert(
      fc.property(someVillages, fc.integer({ min: 0, max: FINEST_TILES }), (rows, zoom) => {
        const villages = rows.map(({ position: [lng, lat], name, households, isPoint }, n) => ({
          ...aVillage(`v${n}`, at(lng, lat)),
          name,
          demandKind: isPoint ? ('border post' as const) : ('thôn' as const),
          ...(households !== undefined && { households }),
        }));
        const states = Uint8Array.from(rows, ({ state }) => state);
        const found = tilesOf(villages, zoom).flatMap((tile) => read(villages, states, tile));
        expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(villages.map((_, n) => n));
        for (const { id, type, place, unit, properties } of found) {
          const { name, households, position } = villages[id]!;
          const shown = {
            id: `v${id}`,
            name,
            households: households ?? 0,
            state: states[id],
            point: rows[id]!.isPoint,
          };
          expect(properties).toEqual(shown);
          expect(type).toBe(1);
          const [x, y] = onTiles(position, zoom);
          expect(Math.abs(place[0] - x)).toBeLessThanOrEqual(1.01 * unit);
          expect(Math.abs(place[1] - y)).toBeLessThanOrEqual(1.01 * unit);
        }
      }),
      { numRuns: 200, seed: 14 },
    );
  });

  it('hold the villages of their square and no others', () => {
    const villages = scattered(3_000, 2);
    const places = villagePlaces(villages);
    for (const [z, x, y] of [0, 5, 9, FINEST_TILES].flatMap((zoom) => tilesOf(villages, zoom).slice(0, 50))) {
      const inside = villages.flatMap(({ position }, n) =>
        onTiles(position, z).map(Math.floor).join() === `${x},${y}` ? [n] : [],
      );
      expect([...places.order.subarray(...placesInTile(places, z, x, y))].sort((a, b) => a - b)).toEqual(inside);
    }
  });

  it('name the dead zones alone where names are asked for', () => {
    const villages = scattered(200, 0.01);
    const states = Uint8Array.from(villages, (_, n) => n % 4);
    const found = tilesOf(villages, 9).flatMap((tile) => read(villages, states, tile, 'deadNames'));
    expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
      villages.flatMap((_, n) => (states[n] === DEAD ? [n] : [])),
    );
  });

  it('leave out, from afar, only what falls on the spot of another of the same state', () => {
    const villages = scattered(24_000, 3);
    const states = Uint8Array.from(villages, (_, n) => n % 3);
    const zoom = symbolsFromZoom(villages) - 1;
    expect(zoom).toBeGreaterThanOrEqual(4);
    const spots = (state: number, [x, y]: readonly [number, number]) =>
      `${state} ${Math.floor(x * 256)} ${Math.floor(y * 256)}`;
    const found = tilesOf(villages, zoom).flatMap((tile) => read(villages, states, tile));
    const drawn = found.map(({ place, properties }) => spots(Number(properties.state), place));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(found.length).toBeLessThan(villages.length);
    const due = new Set(villages.map(({ position }, n) => spots(states[n]!, onTiles(position, zoom))));
    expect(new Set(drawn)).toEqual(due);
    expect(Object.keys(found[0]!.properties).sort()).toEqual(['households', 'point', 'state']);
  });
});
