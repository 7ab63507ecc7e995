import type { AreaFacts } from '../core/coverage/areaFacts';
import type { Area, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { OpenedFile, OpenFileOptions } from '../io/openFile';
import type { Matching } from '../io/table/matchRows';
import type { TableMapping, TableReading } from '../io/table/tableTypes';
import type { TerrainReading } from '../io/terrain/terrainReading';
import type { PlanFileOptions } from './planFile';

/** Long work done off the page, each in a thread of its own that can be ended at any moment. */
export interface JobKinds {
  readFile: { ask: ReadFileAsk; answer: OpenedFile };
  mapTable: { ask: MapTableAsk; answer: MappedTable };
  /** One file of height models; the bytes may be handed over. */
  readTerrain: { ask: { bytes: ArrayBuffer; fileName: string }; answer: TerrainReading };
  areaFacts: { ask: AreaFactsAsk; answer: readonly AreaFacts[] };
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
  readonly cells: readonly (readonly string[])[];
  readonly mapping: TableMapping;
  /** What the open plan holds of this kind. */
  readonly existing: readonly Site[] | readonly Village[];
}

export interface MappedTable {
  readonly reading: TableReading;
  readonly sites: Matching<Site> | null;
  readonly villages: Matching<Village> | null;
}

export type JobMessage<Kind extends JobKind = JobKind> =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly answer: JobKinds[Kind]['answer'] }
  | { readonly type: 'failed'; readonly reason: string };

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
}
