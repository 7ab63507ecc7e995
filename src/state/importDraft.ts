/** A list on its way in: read, mapped and previewed, not yet part of the plan. Completed with the io types by the reader. */
export interface ImportDraft {
  readonly fileName: string;
  readonly seq: number;
}
