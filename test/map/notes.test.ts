import { describe, expect, it } from 'vitest';
import { MAP_WORDS } from '../../src/i18n/mapWords';
import { viewNotes } from '../../src/map/notes';

const EXTENT = { west: 105.9, south: 20.3, east: 108.9, north: 22 };
const around = (lng: number, lat: number, halfDeg: number) => ({
  west: lng - halfDeg,
  east: lng + halfDeg,
  south: lat - halfDeg,
  north: lat + halfDeg,
});

describe('viewNotes', () => {
  it.each([3, 5, 7, 9, 11, 13, 15, 17])(
    'names the archipelagos in whatever part of them is in view at zoom %i',
    (zoom) => {
      const halfDeg = 180 / 2 ** zoom;
      for (const [lng, lat, name] of [
        [112.9, 15.9, 'Quần đảo Hoàng Sa (Việt Nam)'],
        [112, 16.5, 'Quần đảo Hoàng Sa (Việt Nam)'],
        [111.9, 8.6, 'Quần đảo Trường Sa (Việt Nam)'],
        [116.9, 11, 'Quần đảo Trường Sa (Việt Nam)'],
      ] as const) {
        const view = around(lng, lat, halfDeg);
        const note = viewNotes(view, zoom, EXTENT, MAP_WORDS.vi).features.find(
          (each) => each.properties?.name === name,
        )!;
        const [x, y] = note.geometry.coordinates as [number, number];
        expect(x > view.west && x < view.east && y > view.south && y < view.north, `${name} at zoom ${zoom}`).toBe(
          true,
        );
      }
    },
  );

  it('says where nothing is known, and nowhere else', () => {
    const notes = (lng: number, lat: number) =>
      viewNotes(around(lng, lat, 0.3), 10, EXTENT, MAP_WORDS.en).features.filter(
        (each) => each.properties?.kind === 'void',
      );
    expect(notes(107, 21)).toEqual([]);
    expect(notes(112, 14).length).toBeGreaterThan(0);
    expect(notes(112, 14)[0]!.properties).toMatchObject({ name: 'no map data' });
  });
});
