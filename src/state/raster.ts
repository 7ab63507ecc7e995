import type { Polygons } from '../core/geo/polygons';
import type { Plan } from '../core/plan/plan';
import type { CoverageModel, EmpiricalKey } from '../core/radio/radioSettings';
import type { RasterFrame } from '../core/terrain/rasterFrame';
import type { Terrain } from '../core/terrain/terrain';

export const RASTER_LOOKS = ['level', 'server', 'limit'] as const;
/** What the colours say: the level by class, which site serves best, or what keeps a place from being served. */
export type RasterLook = (typeof RASTER_LOOKS)[number];

export const RASTER_CELLS_M = [100, 250, 500] as const;
export const RASTER_REACHES_M = [5_000, 10_000, 20_000, 30_000] as const;

/** Modelled level as a picture over the map. */
export interface RasterSlice {
  /** null: all active sites of the plan. */
  readonly siteId: string | null;
  readonly look: RasterLook;
  readonly cellM: number;
  /** Sites are reckoned with up to this distance. */
  readonly reachM: number;
  /** 0…1. */
  readonly opacity: number;
  readonly outline: boolean;
  /** 0…1 while it is being computed, else null. */
  readonly running: number | null;
  readonly found: FoundRaster | null;
  readonly failure: RasterFailure | null;
}

export type RasterFailure = 'noTerrain' | 'noSites' | 'tooManyCells' | 'noGround' | 'failed';

/** Values of {@link FoundRaster.classes}: places of the level class in the list of classes, or one of these. */
export const CLASS_NONE = 6;
export const CLASS_UNKNOWN = 254;
export const CLASS_OUTSIDE = 255;

/** Values of {@link FoundRaster.limits}. */
export const LIMITS = ['served', 'terrain', 'reach', 'data'] as const;
export type Limit = (typeof LIMITS)[number];

export interface FoundRaster {
  /** Of what it was made: another plan or ground on screen makes it stale. */
  readonly plan: Plan;
  readonly model: Exclude<CoverageModel, 'radius'>;
  /** What the empirical model stands for. */
  readonly formula: EmpiricalKey;
  /** null: the model asks for no ground. */
  readonly terrain: Terrain | null;
  readonly siteId: string | null;
  readonly cellM: number;
  readonly reachM: number;
  readonly frame: RasterFrame;
  /** dBm; NaN: none known. */
  readonly levels: Float32Array;
  /** Places in `siteIds`; −1: none. */
  readonly servers: Int32Array;
  readonly siteIds: readonly string[];
  readonly classes: Uint8Array;
  /** Places in {@link LIMITS}. */
  readonly limits: Uint8Array;
  /** Where the level is enough. */
  readonly footprint: Polygons;
  readonly thresholdDbm: number;
  /** Threshold with the losses at the handset and the shadow margin: the level that the footprint is drawn at. */
  readonly neededDbm: number;
  /** Share of the cells in reach whose ground is not known. */
  readonly unknownShare: number;
  readonly servedKm2: number;
  readonly seconds: number;
}
