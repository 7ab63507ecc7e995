import type { MapTheme } from '../mapColours';

/** Red, green, blue, 0…255. */
export type Rgb = readonly [number, number, number];

/**
 * Colours of the modelled level, best class first: even steps of lightness from yellow over green and blue to violet, told
 * apart by every kind of sight. Strong is quiet and weak stands out, on light and dark land alike. The last: below all.
 */
export const LEVEL_COLOURS: Readonly<Record<MapTheme, readonly Rgb[]>> = {
  light: [
    [236, 242, 184],
    [164, 219, 158],
    [62, 178, 148],
    [40, 124, 182],
    [60, 62, 150],
    [68, 1, 84],
    [206, 201, 190],
  ],
  dark: [
    [52, 48, 92],
    [50, 88, 134],
    [34, 132, 142],
    [72, 186, 122],
    [182, 216, 62],
    [253, 231, 60],
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
