import type { FeatureCollection } from 'geojson';
import type { Issue } from '../core/checks/issue';
import type { CoverageFilter } from '../core/coverage/result';
import { ANY_MOBILE } from '../core/coverage/result';
import type { LngLat } from '../core/geo/lngLat';
import type { AreaKind } from '../core/plan/plan';
import type { Gesture } from './gesture';
import type { ImportDraft, TableMapping } from './importDraft';
import type { PlaceGrouping } from './insightTypes';
import type { MeasurementsSlice } from './measurements';
import { NO_OPTIMISE, type OptimiseSlice } from './optimise';
import type { ProfileSlice } from './profile';
import type { RasterSlice } from './raster';
import { NO_TERRAIN, type TerrainSlice } from './terrain';

/** What one person is looking at and doing. Not part of the plan, not in the history. */
export interface SessionSlice {
  readonly gesture: Gesture | null;
  readonly selection: Selection;
  readonly hover: FeatureRef | null;
  readonly filter: CoverageFilter;
  readonly mode: Mode;
  /** Corners of the measuring line or of the area being drawn. */
  readonly sketch: readonly LngLat[];
  readonly sketchAreaKind: AreaKind;
  /** Existing stations cannot be moved or deleted until this is true. */
  readonly unlocked: boolean;
  readonly layers: Readonly<Record<LayerKey, boolean>>;
  readonly overlays: readonly Overlay[];
  readonly background: Background | null;
  /** Hosts the served policy allows besides the own one. */
  readonly allowedHosts: readonly string[];
  readonly language: Language;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly villageList: VillageList;
  readonly placesBy: PlacesBy;
  readonly columnOpen: boolean;
  /** Height of the sheet on a narrow screen. */
  readonly sheet: 'low' | 'half' | 'full';
  readonly dialog: DialogName | null;
  readonly importDraft: ImportDraft | null;
  /** How lists with the same columns were last read, by layout; kept on this computer. */
  readonly layouts: Readonly<Record<string, TableMapping>>;
  /** The browser's token to write the open file again, or null. */
  readonly fileHandle: unknown;
  readonly job: Job | null;
  readonly message: Message | null;
  readonly recoverable: readonly RecoverableDraft[];
  readonly welcome: boolean;
  readonly playing: boolean;
  readonly optimise: OptimiseSlice;
  readonly terrain: TerrainSlice;
  /** Absent: none is shown. */
  readonly profile?: ProfileSlice | null;
  readonly raster?: RasterSlice | null;
  /** Absent: none were brought. */
  readonly measurements?: MeasurementsSlice | null;
  readonly view: MapViewState | null;
  readonly pointer: LngLat | null;
  /** A wish to the map: fly there. A new `seq` is a new wish. */
  readonly flyTo: { readonly position: LngLat; readonly zoom: number | null; readonly seq: number } | null;
  /** A wish to the map: show the whole plan. */
  readonly fitSeq: number;
}

export type FeatureKind = 'site' | 'village';
export interface FeatureRef {
  readonly kind: FeatureKind;
  readonly id: string;
}
/** One kind at a time; several sites for batch edits. */
export interface Selection {
  readonly kind: FeatureKind;
  readonly ids: readonly string[];
}
export const NOTHING_SELECTED: Selection = { kind: 'site', ids: [] };

export type Mode = 'browse' | 'addSite' | 'measure' | 'drawArea';
export const LAYER_KEYS = [
  'deadZones',
  'coveredVillages',
  'existingSites',
  'programmeSites',
  'footprints',
  'areas',
  'labels',
] as const;
export type LayerKey = (typeof LAYER_KEYS)[number];

export interface Overlay {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly data: FeatureCollection;
}
export interface Background {
  readonly kind: 'xyz' | 'wmts' | 'style';
  readonly url: string;
  readonly host: string;
}
export type Language = 'vi' | 'en';
export type Theme = 'system' | 'light' | 'dark';
export type Tab = 'dead' | 'sites' | 'optimise' | 'review' | 'places' | 'layers';
/** Which villages their tab lists: the dead ones, those with a single site, all, those reported otherwise. */
export type VillageList = 'dead' | 'fragile' | 'all' | 'mismatch';
/** What the tab of places counts by. */
export type PlacesBy = PlaceGrouping | 'operator';

export type DialogName =
  | 'export'
  | 'sheet'
  | 'mapPicture'
  | 'import'
  | 'shortcuts'
  | 'palette'
  | 'explain'
  | 'addByCoordinates'
  | 'background'
  | 'checks'
  | 'settings'
  | 'radio'
  | 'terrain'
  | 'measured'
  | 'sendReview'
  | 'mergeReply'
  | 'comparePlans'
  | 'eventLog'
  | 'scenarios';

/** Long work: what it does, how far it is (0…1, null when unknown), and whether it can be cancelled. */
export interface Job {
  readonly code: 'openFile' | 'export' | 'turf' | 'terrain' | 'tiles' | 'merge';
  readonly fraction: number | null;
  readonly cancellable: boolean;
  readonly name?: string;
}
/** Said once, where it is not visible otherwise. */
export interface Message {
  readonly seq: number;
  readonly tone: 'info' | 'error';
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly Issue[];
  readonly undoable?: boolean;
}
export interface RecoverableDraft {
  readonly draftId: string;
  readonly title: string;
  readonly savedAt: string;
}
export interface MapViewState {
  readonly zoom: number;
  readonly center: LngLat;
}

export function initialSession(): SessionSlice {
  return {
    gesture: null,
    selection: NOTHING_SELECTED,
    hover: null,
    filter: ANY_MOBILE,
    mode: 'browse',
    sketch: [],
    sketchAreaKind: 'exclusion',
    unlocked: false,
    layers: {
      deadZones: true,
      coveredVillages: true,
      existingSites: true,
      programmeSites: true,
      footprints: true,
      areas: true,
      labels: true,
    },
    overlays: [],
    background: null,
    allowedHosts: [],
    language: 'vi',
    theme: 'system',
    tab: 'dead',
    villageList: 'dead',
    placesBy: 'commune',
    columnOpen: true,
    sheet: 'low',
    dialog: null,
    importDraft: null,
    layouts: {},
    fileHandle: null,
    job: null,
    message: null,
    recoverable: [],
    welcome: false,
    playing: false,
    optimise: NO_OPTIMISE,
    terrain: NO_TERRAIN,
    view: null,
    pointer: null,
    flyTo: null,
    fitSeq: 0,
  };
}
