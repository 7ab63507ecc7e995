import { type History, NO_HISTORY } from '../core/plan/history';
import { type PackedEntry, type PackedHistory, packHistory, unpackHistory } from '../core/plan/packHistory';
import type { Plan } from '../core/plan/plan';
import { addSlice, type Slice, sliced } from '../workers/sliced';
import type { MeasurementsSlice } from './measurements';
import type { KeptScenario, ScenarioSession } from './reviewScenarios';
import type { RecoverableDraft } from './session';

const STEPS_IN_PART = 10;

/** Unsaved work: a plan, the file it came from, the steps that led to it, and the variants it is one of. */
export interface Draft extends RecoverableDraft {
  readonly fileName: string | null;
  readonly plan: Plan;
  /** Left out: none. */
  readonly history?: History;
  readonly variants?: DraftVariants;
  readonly measurements?: DraftMeasurements;
}

/** Measured levels that lay beside the plan; how they compare is worked out anew. */
export type DraftMeasurements = Pick<MeasurementsSlice, 'fileName' | 'points'>;

/** The open variant is the draft's own plan; its entry holds its name. */
export type DraftVariants = Pick<ScenarioSession, 'scenarios' | 'openId'>;

/** A stretch of one of the work's long lists, kept under a key that is never used again. */
export interface DraftPart extends Slice {
  readonly key: string;
}

/** What makes parts a draft: without it they are nothing, with it they are whole. */
export interface DraftManifest extends RecoverableDraft {
  readonly fileName: string | null;
  /** Left out, as an earlier version of the page did: the frame is that of the plan alone. */
  readonly holds?: 'work';
  /** The work with its long lists empty. */
  readonly frame: unknown;
  /** Where each part belongs, in the order in which they are put back; one part may belong in several places. */
  readonly parts: readonly Pick<DraftPart, 'key' | 'path'>[];
}

export interface CutDraft {
  readonly manifest: DraftManifest;
  /** Each once. */
  readonly parts: readonly DraftPart[];
}

/** The work as it is kept: plans of the past are told by what they differ in. */
interface Work {
  readonly plan: Plan;
  readonly history: PackedHistory | null;
  readonly variants: { readonly openId: string | null; readonly scenarios: readonly PackedVariant[] } | null;
  /** Left out by an earlier version of the page. */
  readonly measurements?: DraftMeasurements | null;
}

/** `left`: as it was left; null for the open one. */
interface PackedVariant extends Pick<KeptScenario, 'id' | 'name'> {
  readonly left: { readonly plan: Plan; readonly history: PackedHistory } | null;
}

/** Cuts a draft into parts; very same rows in a row are one part, wherever they belong, and one that stands stays. */
export function cutDraft(draft: Draft, standing: readonly DraftPart[], newKey: () => string): CutDraft {
  const { draftId, title, savedAt, fileName } = draft;
  const work = packedWork(draft);
  const { frame, slices } = sliced(work.frame);
  const known = new Map<unknown, DraftPart[]>();
  for (const part of standing) add(known, part);
  const placed = [...slices, ...work.steps].map((slice): DraftPart => {
    const same = known.get(slice.items[0])?.find((part) => sameItems(part, slice));
    const part = same ?? { ...slice, key: newKey() };
    if (!same) add(known, part);
    return { ...part, path: slice.path };
  });
  const named = placed.map(({ key, path }) => ({ key, path }));
  const byKey = new Map([...known.values()].flat().map((part) => [part.key, part]));
  const parts = [...new Set(named.map(({ key }) => byKey.get(key)!))];
  return { parts, manifest: { draftId, title, savedAt, fileName, holds: 'work', frame, parts: named } };
}

/** Puts a draft together in place, in the manifest's own frame; `items` are those of its parts, in their order. */
export function joinDraft(manifest: DraftManifest, items: readonly (readonly unknown[])[]): Draft {
  const { frame, parts, holds, ...about } = manifest;
  for (const [at, { path }] of parts.entries()) addSlice(frame, { path, items: items[at]! });
  if (holds !== 'work') return { ...about, plan: frame as Plan };
  return { ...about, ...unpackedWork(frame as Work) };
}

/** The steps are parts of their own, however few: with every step only the last of them is written again. */
function packedWork({ plan, history, variants, measurements }: Draft): {
  readonly frame: Work;
  readonly steps: readonly Slice[];
} {
  const steps: Slice[] = [];
  const withoutSteps = (path: Slice['path'], present: Plan, all: History): PackedHistory => {
    const { past, future } = packHistory(present, all);
    steps.push(...inParts([...path, 'past'], past), ...inParts([...path, 'future'], future));
    return { past: [], future: [] };
  };
  const scenarios = variants?.scenarios.map((each, at): PackedVariant => {
    const path = ['variants', 'scenarios', at, 'left', 'history'];
    const isOpen = each.id === variants.openId;
    const left = isOpen ? null : { plan: each.plan, history: withoutSteps(path, each.plan, each.history) };
    return { id: each.id, name: each.name, left };
  });
  const frame = {
    plan,
    history: history ? withoutSteps(['history'], plan, history) : null,
    variants: variants && scenarios ? { openId: variants.openId, scenarios } : null,
    measurements: measurements ?? null,
  };
  return { frame, steps };
}

function inParts(path: Slice['path'], entries: readonly PackedEntry[]): Slice[] {
  const parts = Array.from({ length: Math.ceil(entries.length / STEPS_IN_PART) }, (_, part) => part * STEPS_IN_PART);
  return parts.map((at) => ({ path, items: entries.slice(at, at + STEPS_IN_PART) }));
}

function unpackedWork({ plan, history: packed, variants, measurements }: Work): Unpacked {
  const history = packed && unpackHistory(plan, packed);
  const scenarios = variants?.scenarios.map(
    ({ id, name, left }): KeptScenario =>
      left
        ? { id, name, plan: left.plan, history: unpackHistory(left.plan, left.history) }
        : { id, name, plan, history: history ?? NO_HISTORY },
  );
  return {
    plan,
    ...(history && { history }),
    ...(variants && scenarios && { variants: { openId: variants.openId, scenarios } }),
    ...(measurements && { measurements }),
  };
}

type Unpacked = Pick<Draft, 'plan' | 'history' | 'variants' | 'measurements'>;

function add(known: Map<unknown, DraftPart[]>, part: DraftPart): void {
  const first = part.items[0];
  const like = known.get(first);
  if (like) like.push(part);
  else known.set(first, [part]);
}

function sameItems({ items }: Slice, other: Slice): boolean {
  return items.length === other.items.length && items.every((item, at) => item === other.items[at]);
}
