import type { LngLat } from '../geo/lngLat';
import type { Json, JsonObject } from './json';
import type { PositionSource } from './site';

export const DEMAND_KINDS = ['thôn', 'bản', 'khu phố', 'border post', 'island point', 'other'] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** What people say of the signal; kept apart from what is computed. */
export const REPORTED_STATES = ['dead', 'served', 'unknown'] as const;
export type ReportedState = (typeof REPORTED_STATES)[number];

/** A thôn, bản, khu phố or another point to be served, weighted by households. */
export interface Village {
  readonly id: string;
  readonly name: string;
  readonly position: LngLat;
  readonly demandKind?: DemandKind;
  readonly commune?: string;
  readonly formerCommune?: string;
  readonly formerDistrict?: string;
  /** A whole number ≥ 0; absent: unknown, counted apart. */
  readonly households?: number;
  readonly population?: number;
  readonly hardship?: boolean;
  readonly gridPower?: boolean;
  readonly mustServe?: boolean;
  /** The optimiser counts the village this many times, ≥ 0; absent: once. */
  readonly priorityWeight?: number;
  readonly reported?: ReportedState;
  readonly reportedSource?: string;
  readonly reportedAt?: string;
  readonly posSource?: PositionSource;
  readonly extra?: JsonObject;
  readonly foreign?: Readonly<Record<string, Json>>;
}

/** Border posts and island points must be served but are no thôn, bản or khu phố: the headline counts them apart. */
export function isCountedVillage(village: Village): boolean {
  return village.demandKind !== 'border post' && village.demandKind !== 'island point';
}
