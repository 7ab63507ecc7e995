import type { LngLat } from '../geo/lngLat';
import type { CoverageModel, RadioSettings } from '../radio/radioSettings';
import type { Metres } from '../units';
import type { Json, JsonObject } from './json';
import type { Site, SiteStatus } from './site';
import type { Village } from './village';

export const PLAN_FORMAT = 'phu-song-plan';
export const PLAN_VERSION = 1;

/** One design: villages, sites, the settings that decide coverage, and where it all comes from. */
export interface Plan {
  readonly planId: string;
  /** Hash of the version this one was made from, `sha256:…`, or null. */
  readonly parent: string | null;
  readonly title: string;
  readonly author: string;
  readonly org: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** True: positions are made up for illustration, and every view and export says so. */
  readonly illustrative: boolean;
  readonly coverage: CoverageSettings;
  readonly sources: readonly Json[];
  /** What was decided, oldest first, chained by hashes: see core/review/log. */
  readonly events: readonly Json[];
  /** Hash of the last event, so that a cut-off log shows; absent: the log is empty. */
  readonly logHead?: string;
  readonly sites: readonly Site[];
  readonly villages: readonly Village[];
  /** Polygons of the user: exclusion areas and boundaries. */
  readonly areas: readonly Area[];
  /** Dated stops of the programme slider; absent: one stop per status. */
  readonly stops?: readonly ProgrammeStop[];
  /** Header members this version does not interpret. */
  readonly extra?: JsonObject;
  /** Members of the FeatureCollection beside the known ones. */
  readonly foreign?: Readonly<Record<string, Json>>;
  /** Features that are neither site, village, area nor derived: kept and written back. */
  readonly otherFeatures?: readonly Json[];
}

export interface CoverageSettings extends RadioSettings {
  readonly model: CoverageModel;
  /** Used where neither the site nor the table below has a radius. 0 < m ≤ MAX_RADIUS_M. */
  readonly defaultRadiusM: Metres;
  /** Keys `technology/setting` or `technology`, e.g. "4G/mountain"; an assumption of the plan, shown as one. */
  readonly defaultRadiiM?: Readonly<Record<string, Metres>>;
  /** A site counts only when its status is in here … */
  readonly activeStatuses: readonly SiteStatus[];
  /** … and its id is not in here. */
  readonly switchedOff: readonly string[];
  readonly extra?: JsonObject;
}

export interface ProgrammeStop {
  readonly key: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly activeStatuses: readonly SiteStatus[];
  /** ISO 8601, whole or cut ("2023-12"); null: not dated. */
  readonly date: string | null;
}

export type AreaKind = 'exclusion' | 'boundary';

/** A polygon the user drew or imported. Rings are closed, outer ring first. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly areaKind: AreaKind;
  /** Polygons of rings: the coordinates of a GeoJSON MultiPolygon. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
  /** Distance kept around the area when it excludes sites, metres. */
  readonly bufferM?: Metres;
  readonly extra?: JsonObject;
  readonly foreign?: Readonly<Record<string, Json>>;
}
