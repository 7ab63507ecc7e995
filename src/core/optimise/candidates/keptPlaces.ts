import type { LngLat } from '../../geo/lngLat';

/** A place with the dead zones it would serve, by their numbers. */
export interface UsefulPlace {
  readonly place: LngLat;
  readonly served: Uint32Array;
}

/**
 * So many of the places, in their order (the widest reaching first): those first that serve somebody whom none before
 * does, so that crowded valleys do not use up all places and leave others without any; then the widest of the rest.
 */
export function keptPlaces(places: readonly UsefulPlace[], most: number): UsefulPlace[] {
  if (places.length <= most) return [...places];
  const reached = new Set<number>();
  const isFirst = places.map(({ served }) => {
    const adds = served.some((village) => !reached.has(village));
    if (adds) for (const village of served) reached.add(village);
    return adds;
  });
  const order = [...places.keys()].sort((a, b) => Number(isFirst[b]) - Number(isFirst[a]) || a - b);
  const kept = new Set(order.slice(0, Math.max(0, most)));
  return places.filter((_, at) => kept.has(at));
}
