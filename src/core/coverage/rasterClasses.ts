import { LEVEL_CLASSES, levelClass } from '../radio/levelClasses';
import type { Dbm } from '../units';

const PLACES = new Map<string, number>(LEVEL_CLASSES.map(({ key }, at) => [key, at]));

/**
 * Per cell the place of its level's class in {@link LEVEL_CLASSES}; one past the last: below all; `unknown` where no
 * ground is known though a site is in reach; `outside` where no site is. Levels dBm, NaN without one.
 */
export function rasterClasses(
  levels: Float32Array,
  reached: Uint8Array,
  { unknown, outside }: { readonly unknown: number; readonly outside: number },
): Uint8Array {
  const classes = new Uint8Array(levels.length);
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    if (!Number.isNaN(level)) classes[at] = PLACES.get(levelClass(level)) ?? LEVEL_CLASSES.length;
    else classes[at] = reached[at] === 1 ? unknown : outside;
  }
  return classes;
}

/**
 * Per cell what decides: 0 served, 1 the ground in between (a level is known and too low), 2 no site within reach,
 * 3 the ground is not known. `atLeastDbm` is the threshold with its margin.
 */
export function rasterLimits(levels: Float32Array, reached: Uint8Array, atLeastDbm: Dbm): Uint8Array {
  const limits = new Uint8Array(levels.length);
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    if (level >= atLeastDbm) limits[at] = 0;
    else if (!Number.isNaN(level)) limits[at] = 1;
    else limits[at] = reached[at] === 1 ? 3 : 2;
  }
  return limits;
}
