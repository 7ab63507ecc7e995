import type { DrawMapPicture } from '../commands/mapPicture';
import type { Issue } from '../core/checks/issue';

export interface ExportPlanOptions {
  readonly footprints: boolean;
  readonly verdicts: boolean;
  readonly merged?: boolean;
}

export type ExportList = 'villages' | 'deadZones' | 'sites';

/** Commands that reach outside the page (files, storage, threads), bound to what they need: a trial hands in others. */
export interface Verbs {
  exportPlan(options: ExportPlanOptions): void;
  exportCsv(list: ExportList): void;
  savePlan(): void;
  openFilePicker(): void;
  openFiles(files: File[]): void;
  pasteText(text: string): void;
  openSample(): void;
  cancelJob(): void;
  recoverDraft(draftId: string): void;
  discardDraft(draftId: string): void;
  /** What is to be seen to in the plan as it is. */
  planIssues(): readonly Issue[];
  /** Draws the map of a state beside the page. */
  readonly drawMapPicture: DrawMapPicture;
}
