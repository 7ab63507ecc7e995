import type { MapTheme } from '../mapColours';

/** Red, green, blue, 0…255. */
export type Rgb = readonly [number, number, number];

/**
 * Colours of the modelled level, best class first: steps of viridis, even for every kind of sight. The strongest stands
 * out most against the land: dark on light, light on dark. The last is for a level below all classes.
 */
export const LEVEL_COLOURS: Readonly<Record<MapTheme, readonly Rgb[]>> = {
  light: [
    [68, 1, 84],
    [59, 82, 139],
    [33, 145, 140],
    [94, 201, 98],
    [190, 204, 40],
    [244, 226, 80],
    [206, 201, 190],
  ],
  dark: [
    [253, 231, 37],
    [122, 209, 81],
    [34, 168, 132],
    [42, 120, 142],
    [65, 68, 135],
    [84, 30, 110],
    [52, 56, 60],
  ],
};

/** Of {@link LIMITS}: served, cut by the ground, out of reach, ground not known. Read with their patterns. */
export const LIMIT_COLOURS: Readonly<Record<MapTheme, readonly Rgb[]>> = {
  light: [
    [33, 145, 140],
    [176, 84, 0],
    [110, 112, 114],
    [60, 20, 80],
  ],
  dark: [
    [64, 184, 168],
    [240, 150, 60],
    [150, 156, 160],
    [220, 150, 240],
  ],
};

/** Neighbouring servers differ mostly; a rim is drawn where one meets another (after Okabe and Ito). */
export const SERVER_COLOURS: readonly Rgb[] = [
  [0, 114, 178],
  [230, 159, 0],
  [0, 158, 115],
  [204, 121, 167],
  [86, 180, 233],
  [213, 94, 0],
  [240, 228, 66],
];
