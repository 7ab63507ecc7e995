import type { LngLat } from '../geo/lngLat';
import type { Degrees, Metres, Vnd } from '../units';
import type { Json, JsonObject } from './json';

/** The order is the order of the programme: what stands, what is decided, what is thought of, what is gone. */
export const SITE_STATUSES = ['existing', 'planned', 'candidate', 'retired'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

export const REVIEW_STATES = ['draft', 'submitted', 'accepted', 'changesRequested', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Why a site was rejected. */
export const REVIEW_REASONS = [
  'outsidePlan',
  'noPower',
  'noBackhaul',
  'land',
  'duplicateCoverage',
  'cost',
  'landscape',
  'other',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What the planner has settled before the optimiser is asked: to be built, or not to be built. */
export const BUILD_LOCKS = ['in', 'out'] as const;
export type BuildLock = (typeof BUILD_LOCKS)[number];

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
  readonly reviewReason?: ReviewReason;
  readonly reviewNote?: string;
  /** The place a reviewer asks for, kept beside the site's own until somebody adopts it. */
  readonly suggestedLng?: Degrees;
  readonly suggestedLat?: Degrees;
  readonly suggestedHeightM?: Metres;
  /** Self-declared, as is the organisation. */
  readonly reviewedBy?: string;
  readonly reviewedOrg?: string;
  /** ISO 8601. */
  readonly reviewedAt?: string;
  readonly operator?: string;
  /** False: the mast cannot carry another operator. Absent: not known, taken as possible. */
  readonly sharedMast?: boolean;
  /** 0 < radiusM ≤ MAX_RADIUS_M; absent: the plan's default by technology and setting. */
  readonly radiusM?: Metres;
  readonly heightM?: Metres;
  /** `;` list as in the file: "2G;4G". */
  readonly technology?: string;
  /** Antennas as parallel `;` lists: azimuths and tilts in degrees, MHz, dBm per resource element ({@link sectorsOf}). */
  readonly azimuths?: string;
  readonly beamwidthsDeg?: string;
  readonly tiltsDeg?: string;
  readonly freqsMHz?: string;
  readonly eirpsPerReDbm?: string;
  /** Names of antenna patterns the plan holds. */
  readonly antennas?: string;
  /** town · rural · mountain · sea: chooses the default radius. */
  readonly setting?: string;
  readonly phase?: string;
  readonly buildOrder?: number;
  readonly costVnd?: Vnd;
  /** Absent: the optimiser is free to choose it or not. Only planned and candidate sites have a choice. */
  readonly buildLock?: BuildLock;
  readonly posSource?: PositionSource;
  readonly note?: string;
  readonly updatedAt?: string;
  readonly updatedBy?: string;
  /** Properties this version does not interpret, kept and written back. */
  readonly extra?: JsonObject;
  /** Feature members beside type, id, geometry, properties, kept and written back. */
  readonly foreign?: Readonly<Record<string, Json>>;
}
