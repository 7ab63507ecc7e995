import { expect, it } from 'vitest';
import { byPlace } from '../../../src/core/coverage/byPlace';
import { reportedMismatches } from '../../../src/core/coverage/reportedMismatch';
import { aVillage } from '../../builders/aPlan';
import { at } from '../../builders/at';

it('sums villages, dead zones and households per commune, points and unknowns apart', () => {
  const { households: _, ...unknown } = aVillage('c', at(107, 21), { commune: 'Ba Chẽ' });
  const villages = [
    aVillage('a', at(107, 21), { commune: 'Ba Chẽ', households: 40 }),
    aVillage('b', at(107, 21), { commune: 'Ba Chẽ', households: 60 }),
    unknown,
    aVillage('d', at(107, 21), { commune: 'Ba Chẽ', demandKind: 'island point' }),
    aVillage('e', at(107, 21), { households: 5 }),
  ];
  expect(byPlace(villages, Uint16Array.of(0, 2, 0, 0, 1), 'commune')).toEqual([
    {
      place: 'Ba Chẽ',
      villages: 3,
      dead: 2,
      households: 100,
      deadHouseholds: 40,
      householdsUnknown: 1,
      points: 1,
      deadPoints: 1,
    },
    {
      place: '',
      villages: 1,
      dead: 0,
      households: 5,
      deadHouseholds: 0,
      householdsUnknown: 0,
      points: 0,
      deadPoints: 0,
    },
  ]);
});

it('lists the villages where people say otherwise', () => {
  const villages = (['dead', 'dead', 'served', 'served', 'unknown'] as const).map((reported, i) =>
    aVillage(`v${i}`, at(107, 21), { reported }),
  );
  expect(reportedMismatches(villages, Uint16Array.of(0, 1, 0, 3, 0))).toEqual([
    { village: 1, reported: 'dead', covered: true },
    { village: 2, reported: 'served', covered: false },
  ]);
});
