import type { LngLat } from '../geo/lngLat';
import type { Metres, Vnd } from '../units';
import type { Json, JsonObject } from './json';

/** The order is the order of the programme: what stands, what is decided, what is thought of, what is gone. */
export const SITE_STATUSES = ['existing', 'planned', 'candidate', 'retired'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

export const REVIEW_STATES = ['draft', 'submitted', 'accepted', 'changesRequested', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where a position comes from. `user` is moved or typed in this tool. */
export const POSITION_SOURCES = ['survey', 'gps', 'published', 'inferred', 'illustrative', 'user'] as const;
export type PositionSource = (typeof POSITION_SOURCES)[number];

/** Radii above this are refused: the chord test is exact to 11.5 mm here and drifts beyond. */
export const MAX_RADIUS_M: Metres = 100_000;

/** A place with a mast and its radio (trạm BTS). Absent optional fields are unknown, not zero. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** null: the place is not found yet; the site is kept, inactive and listed. */
  readonly position: LngLat | null;
  readonly status: SiteStatus;
  readonly commune?: string;
  readonly review?: ReviewState;
  readonly reviewNote?: string;
  readonly operator?: string;
  /** 0 < radiusM ≤ MAX_RADIUS_M; absent: the plan's default by technology and setting. */
  readonly radiusM?: Metres;
  readonly heightM?: Metres;
  /** `;` list as in the file: "2G;4G". */
  readonly technology?: string;
  /** town · rural · mountain · sea: chooses the default radius. */
  readonly setting?: string;
  readonly phase?: string;
  readonly buildOrder?: number;
  readonly costVnd?: Vnd;
  readonly posSource?: PositionSource;
  readonly note?: string;
  readonly updatedAt?: string;
  readonly updatedBy?: string;
  /** Properties this version does not interpret, kept and written back. */
  readonly extra?: JsonObject;
  /** Feature members beside type, id, geometry, properties, kept and written back. */
  readonly foreign?: Readonly<Record<string, Json>>;
}
