import type { LngLat } from '../geo/lngLat';
import type { Dbm } from '../units';

/** A level somebody measured. What the list does not say is absent. */
export interface MeasuredPoint {
  readonly position: LngLat;
  /** RSRP out of doors. */
  readonly levelDbm: Dbm;
  readonly time?: string;
  /** Id or name of the serving site, as written. */
  readonly site?: string;
  readonly operator?: string;
  readonly band?: string;
}

/** What a handset can report (3GPP TS 36.133 §9.1.4, extended range). */
export const RSRP_RANGE_DBM = [-156, -31] as const;
