import type { Plan } from '../core/plan/plan';
import { addSlice, type Slice, sliced } from '../workers/sliced';
import type { RecoverableDraft } from './session';

/** Unsaved work: a plan, and the file it came from. */
export interface Draft extends RecoverableDraft {
  readonly fileName: string | null;
  readonly plan: Plan;
}

/** A stretch of one of the plan's long lists, kept under a key that is never used again. */
export interface DraftPart extends Slice {
  readonly key: string;
}

/** What makes parts a draft: without it they are nothing, with it they are whole. */
export interface DraftManifest extends RecoverableDraft {
  readonly fileName: string | null;
  /** The plan with its long lists empty. */
  readonly frame: unknown;
  /** Where each part belongs, in the order in which they are put back. */
  readonly parts: readonly Pick<DraftPart, 'key' | 'path'>[];
}

export interface CutDraft {
  readonly manifest: DraftManifest;
  readonly parts: readonly DraftPart[];
}

/** Cuts a draft into parts; a part that stands already and holds the very same rows at the same place stays. */
export function cutDraft(draft: Draft, standing: readonly DraftPart[], newKey: () => string): CutDraft {
  const { plan, draftId, title, savedAt, fileName } = draft;
  const { frame, slices } = sliced(plan);
  const places = placed(standing);
  const parts = [...placed(slices)].map(([place, slice]): DraftPart => {
    const known = places.get(place);
    return known && sameItems(known, slice) ? known : { ...slice, key: newKey() };
  });
  const named = parts.map(({ key, path }) => ({ key, path }));
  return { parts, manifest: { draftId, title, savedAt, fileName, frame, parts: named } };
}

/** Puts a draft together in place, in the manifest's own frame; `items` are those of its parts, in their order. */
export function joinDraft(manifest: DraftManifest, items: readonly (readonly unknown[])[]): Draft {
  const { frame, parts, ...about } = manifest;
  for (const [at, { path }] of parts.entries()) addSlice(frame, { path, items: items[at]! });
  return { ...about, plan: frame as Plan };
}

/** By list and number within it. */
function placed<T extends Slice>(slices: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    slices.map((slice) => {
      const list = JSON.stringify(slice.path);
      const nth = counts.get(list) ?? 0;
      counts.set(list, nth + 1);
      return [`${list}#${nth}`, slice];
    }),
  );
}

function sameItems({ items }: Slice, other: Slice): boolean {
  return items.length === other.items.length && items.every((item, at) => item === other.items[at]);
}
