import type { Flips } from '../../coverage/result';
import { isCountedVillage, type Village } from '../../plan/village';

/** Villages that change state together; thôn, bản and khu phố, with border posts and island points apart. */
export interface PlacesShifted {
  readonly villageIds: readonly string[];
  readonly pointIds: readonly string[];
  /** Of the villages; one without a household figure adds none. */
  readonly households: number;
}

/** Who gets signal and who loses it between two states of one plan. */
export interface CoverageShift {
  readonly gained: PlacesShifted;
  readonly lost: PlacesShifted;
}

export function shiftOfFlips(villages: readonly Village[], { gained, lost }: Flips): CoverageShift {
  return { gained: placesAt(villages, gained), lost: placesAt(villages, lost) };
}

/** The places at these indices, in the order of the list. */
function placesAt(villages: readonly Village[], indices: readonly number[]): PlacesShifted {
  return placesOf([...indices].sort((a, b) => a - b).map((index) => villages[index]!));
}

export function placesOf(places: readonly Village[]): PlacesShifted {
  const counted = places.filter(isCountedVillage);
  return {
    villageIds: counted.map(({ id }) => id),
    pointIds: places.filter((place) => !isCountedVillage(place)).map(({ id }) => id),
    households: counted.reduce((sum, { households = 0 }) => sum + households, 0),
  };
}
