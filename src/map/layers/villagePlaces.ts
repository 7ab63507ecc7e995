import { allAtOnce } from '../../core/plan/allAtOnce';
import type { Village } from '../../core/plan/village';
import { readVillageColumns, villageColumns } from '../../core/plan/villageColumns';
import { type TilePlaces, tilePlaces } from './tilePlaces';

/** Where the villages lie in tiles; made once per list. */
export function villagePlaces(villages: readonly Village[]): TilePlaces {
  return places.get(villages) ?? allAtOnce(placeVillages(villages));
}

/** The same in steps; what is known already takes none. */
export function* placeVillages(villages: readonly Village[]): Generator<void, TilePlaces> {
  const known = places.get(villages);
  if (known) return known;
  yield* readVillageColumns(villages);
  const { lngDeg, latDeg } = villageColumns(villages);
  const made = yield* tilePlaces(lngDeg, latDeg);
  places.set(villages, made);
  return made;
}

const places = new WeakMap<readonly Village[], TilePlaces>();
