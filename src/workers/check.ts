import type { Polygons } from '../core/geo/polygons';

/** Positions as longitude, latitude pairs, degrees. */
export interface CheckVillages {
  readonly positions: Float64Array;
  /** 1: a thôn, bản or khu phố, 0: a border post or island point. */
  readonly counted: Uint8Array;
}

/** The active sites of one plan under one filter, and what the engine says of each village. */
export interface CheckAsk {
  readonly seq: number;
  /** null: those of the question before. */
  readonly villages: CheckVillages | null;
  readonly sites: { readonly positions: Float64Array; readonly radiiM: Float64Array };
  readonly coverCounts: Uint16Array;
  readonly ground: Ground;
}

/** What square kilometres are counted of. */
export interface Ground {
  /** null: no land is known where the plan lies; any surface counts. */
  readonly land: Polygons | null;
  /** The user's boundaries; null: the hull of the villages. */
  readonly boundary: Polygons | null;
}

export type CheckAnswer =
  | { readonly type: 'progress'; readonly seq: number; readonly fraction: number }
  | { readonly type: 'turf'; readonly seq: number; readonly turf: TurfFinding }
  | { readonly type: 'area'; readonly seq: number; readonly area: AreaFinding }
  | { readonly type: 'failed'; readonly seq: number; readonly reason: string };

export interface TurfFinding {
  readonly deadVillages: number;
  readonly differing: readonly { readonly village: number; readonly edgeShare: number }[];
}

export interface AreaFinding {
  readonly coveredKm2: number;
  readonly landKm2: number | null;
  readonly of: 'boundary' | 'hull' | 'surface';
}
