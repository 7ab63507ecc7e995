import type { LngLat } from '../core/geo/lngLat';
import { allAtOnce } from '../core/plan/allAtOnce';
import { mercatorX, mercatorY } from './mercator';

type Places = readonly { readonly position: LngLat | null }[];

/** x and y of each in Mercator units, NaN where there is no place; made once per list. */
export function mercatorPoints(list: Places): Float64Array {
  return projected.get(list) ?? allAtOnce(projectPoints(list));
}

/** The same in steps; what is known already takes none. */
export function* projectPoints(list: Places): Generator<void, Float64Array> {
  const known = projected.get(list);
  if (known) return known;
  const points = new Float64Array(2 * list.length).fill(Number.NaN);
  for (let at = 0; at < list.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const { position } = list[at]!;
    if (!position) continue;
    points[2 * at] = mercatorX(position[0]);
    points[2 * at + 1] = mercatorY(position[1]);
  }
  projected.set(list, points);
  return points;
}

const AT_ONCE = 8192;

const projected = new WeakMap<object, Float64Array>();
