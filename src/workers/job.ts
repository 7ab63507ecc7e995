import type { AreaFacts } from '../core/coverage/areaFacts';
import type { Area, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { MeasurementReading } from '../io/measurements/readMeasurements';
import type { OpenFileOptions } from '../io/openFile';
import type { PlacePart } from '../io/planGeojson/alike/placeRows';
import type { BadTableRow, TableMapping } from '../io/table/tableTypes';
import type { TerrainReading } from '../io/terrain/terrainReading';
import type { FetchedTile, TilesAsk, TilesReading } from '../io/terrain/tiles/mosaicTiles';
import type { MatchedPlan, MatchPlanAsk } from './matchPlan';
import type { PlanFileOptions } from './planFile';
import type { MappedTable, ReadFile, TakenRows } from './readTypes';
import type { Slice } from './sliced';
import type { SortedReply, SortReplyAsk } from './sortReply';

/** Long work done off the page, in threads that can be ended at any moment. */
export interface JobKinds {
  /** A table stays in its thread; the jobs named `table…` ask for it there. */
  readFile: { ask: ReadFileAsk; answer: ReadFile };
  tableMap: { ask: MapTableAsk; answer: MappedTable };
  /** All rows that stay out under the mapping that was asked for last. */
  tableBadRows: { ask: null; answer: readonly BadTableRow[] };
  /** The rows that come in under that mapping. */
  tableTake: { ask: null; answer: TakenRows };
  /** One file of height models; the bytes may be handed over. */
  readTerrain: { ask: { bytes: ArrayBuffer; fileName: string }; answer: TerrainReading };
  /** Map tiles of heights as they came, laid together. */
  readTiles: { ask: { tiles: TilesAsk; fetched: readonly FetchedTile[] }; answer: TilesReading };
  /** A list of measured levels. */
  readMeasurements: { ask: { bytes: ArrayBuffer; fileName: string }; answer: MeasurementReading };
  areaFacts: { ask: AreaFactsAsk; answer: readonly AreaFacts[] };
  /** A plan file without a header, matched with the open plan. */
  matchPlan: { ask: MatchPlanAsk; answer: MatchedPlan };
  /** A reply sorted out against the versions known; the asker puts its own plans back in: `mergeOfSorted`. */
  sortReply: { ask: SortReplyAsk; answer: SortedReply };
  /** A plan to send out for answers: its version, which the file names as `parent`, and the file. */
  writeForReview: { ask: { plan: Plan; options: PlanFileOptions }; answer: { version: string; file: Blob } };
  writePlan: { ask: { plan: Plan; options: PlanFileOptions }; answer: Blob };
}
/** The user's areas, and what may lie in them. `covered`: 1 for each village that the engine counts as covered. */
export interface AreaFactsAsk {
  readonly areas: readonly Area[];
  readonly sites: readonly Site[];
  readonly villages: readonly Village[];
  readonly covered: Uint8Array;
}

export type JobKind = keyof JobKinds;

/** Any file of the user, or what was pasted. What is left out of the options is guessed. */
export interface ReadFileAsk {
  readonly source: ArrayBuffer | string;
  readonly fileName: string;
  readonly options?: Pick<OpenFileOptions, 'crs' | 'delimiter'>;
}

export interface MapTableAsk {
  readonly sheet: number;
  readonly mapping: TableMapping;
  /** What the open plan holds of this kind. */
  readonly existing: readonly Site[] | readonly Village[];
}

export type JobMessage<Kind extends JobKind = JobKind> =
  | { readonly type: 'progress'; readonly fraction: number }
  /** Sites and villages of the file that is being read; null: what came so far is void. */
  | { readonly type: 'places'; readonly part: PlacePart | null }
  | { readonly type: 'slice'; readonly slice: Slice }
  /** Its long lists come in the slices after it. */
  | { readonly type: 'frame'; readonly answer: JobKinds[Kind]['answer'] }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };

/** What a thread is told: the frame of the question, the slices of its long lists, and that it is whole. */
export type JobOrder =
  | { readonly type: 'frame'; readonly kind: JobKind; readonly ask: JobKinds[JobKind]['ask'] }
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'go' };

export interface JobOptions {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
  readonly transfer?: Transferable[];
  /** The thread is ended after so long, and `JobTookTooLong` thrown; left out: never. */
  readonly limitSeconds?: number;
}

/** What runs jobs: threads in the app, plain calls in tests. */
export interface JobRunner {
  run<Kind extends JobKind>(
    kind: Kind,
    ask: JobKinds[Kind]['ask'],
    options?: JobOptions,
  ): Promise<JobKinds[Kind]['answer']>;
  /** Ends the thread that keeps the table that was read last. */
  forgetTable(): void;
}
