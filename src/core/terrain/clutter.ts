import type { Metres } from '../units';

/**
 * Representative heights of what stands on the ground, metres. Source: the classes of ITU-R P.1812-8 table 2 as the
 * planning tools of CRC Canada (crc-covlib) set them; all editable assumptions of a plan.
 */
export const CLUTTER_PRESETS = { open: 0, suburban: 10, forest: 15, urban: 15, denseUrban: 20 } as const;
export type ClutterPreset = keyof typeof CLUTTER_PRESETS;

/** What is put on top of bare ground along a path. */
export interface ClutterRule {
  /** On land; the sea has none. */
  readonly heightM: Metres;
  /** Nearer to the receiver than this there is none: people stand in streets and yards, not under the roots of a tree. */
  readonly clearM: Metres;
}

export const DEFAULT_CLEAR_M: Metres = 100;
export const NO_CLUTTER: ClutterRule = { heightM: 0, clearM: 0 };

/** Nothing is added to a surface model: its heights are those of trees and roofs already. */
export function clutterOn(terrain: { readonly surface: boolean }, heightM: Metres): ClutterRule {
  return terrain.surface || heightM <= 0 ? NO_CLUTTER : { heightM, clearM: DEFAULT_CLEAR_M };
}
