import { isCountedVillage, type Village } from '../plan/village';

/** Which name of a village makes its place. */
export type PlaceKey = 'commune' | 'formerCommune' | 'formerDistrict';

/** Totals of one place. Villages are thôn, bản and khu phố; border posts and island points are counted apart. */
export interface PlaceTotals {
  /** "" holds the villages whose place is unknown. */
  readonly place: string;
  readonly villages: number;
  readonly dead: number;
  readonly households: number;
  readonly deadHouseholds: number;
  /** Villages without a household figure. */
  readonly householdsUnknown: number;
  readonly points: number;
  readonly deadPoints: number;
}

/** Totals per place, in the order in which the places first appear among the villages. */
export function byPlace(villages: readonly Village[], coverCounts: Uint16Array, key: PlaceKey): PlaceTotals[] {
  const totals = new Map<string, ReturnType<typeof emptyTotals>>();
  for (let index = 0; index < villages.length; index++) {
    const village = villages[index]!;
    const place = village[key] ?? '';
    let sums = totals.get(place);
    if (!sums) {
      sums = emptyTotals(place);
      totals.set(place, sums);
    }
    include(sums, village, coverCounts[index] === 0 ? 1 : 0);
  }
  return [...totals.values()];
}

function include(sums: ReturnType<typeof emptyTotals>, village: Village, dead: 0 | 1): void {
  if (!isCountedVillage(village)) {
    sums.points++;
    sums.deadPoints += dead;
    return;
  }
  const households = village.households ?? 0;
  sums.villages++;
  sums.dead += dead;
  sums.households += households;
  sums.deadHouseholds += dead * households;
  if (village.households === undefined) sums.householdsUnknown++;
}

function emptyTotals(place: string) {
  const none = { villages: 0, dead: 0, households: 0, deadHouseholds: 0 };
  return { place, ...none, householdsUnknown: 0, points: 0, deadPoints: 0 };
}
