import type { Delimiter } from './csv/readCsv';
import type { PlaceTaker } from './planGeojson/alike/placeRows';
import type { ReadPlanOptions } from './planGeojson/readPlan';

export interface OpenFileProgress {
  readonly phase: 'unpack' | 'text' | 'parse' | 'rows';
  /** 0 to 1 within the phase. */
  readonly share: number;
}

export interface OpenFileOptions extends ReadPlanOptions {
  /** What separates the cells of a text file; left out: guessed. */
  readonly delimiter?: Delimiter;
  readonly onProgress?: (progress: OpenFileProgress) => void;
  readonly signal?: AbortSignal;
  /** Takes the sites and villages of a plan as they are read; the plan then holds none. */
  readonly places?: PlaceTaker;
}
