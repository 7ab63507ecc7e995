import type { Plan } from '../core/plan/plan';
import { findBase } from '../core/review/merge/findBase';
import { mergeReply } from '../core/review/merge/mergeReply';
import type { PlanMerge, ReadyMerge } from '../core/review/merge/planMerge';
import { readPlan } from '../io/planGeojson/readPlan';

export interface SortReplyAsk {
  readonly ours: Plan;
  readonly reply: Plan;
  /** Versions that were sent out: plan files, or plans as an earlier version of the page kept them. */
  readonly known: readonly (Blob | Plan)[];
}

/** A merge without the plans that the asker holds. `base`: null when there is none, or when it is ours. */
export type SortedReply =
  | Extract<PlanMerge, { kind: 'otherPlan' }>
  | (Omit<ReadyMerge, 'ours' | 'reply'> & { readonly baseIsOurs: boolean });

/** Sorts a reply out against the version it names, or the most similar one known. */
export async function sortReply({ ours, reply, known }: SortReplyAsk): Promise<SortedReply> {
  const versions = await Promise.all(known.map(planOf));
  const found = findBase(reply, [...versions.flatMap((version) => version ?? []), ours]);
  const merge = mergeReply(found, ours, reply);
  if (merge.kind === 'otherPlan') return merge;
  const { ours: _ours, reply: _reply, base, ...sorted } = merge;
  return { ...sorted, base: base === ours ? null : base, baseIsOurs: base === ours };
}

/** The merge, with the asker's own plans in it. */
export function mergeOfSorted(sorted: SortedReply, { ours, reply }: Pick<SortReplyAsk, 'ours' | 'reply'>): PlanMerge {
  if (sorted.kind === 'otherPlan') return sorted;
  const { baseIsOurs, base, ...merge } = sorted;
  return { ...merge, base: baseIsOurs ? ours : base, ours, reply };
}

async function planOf(version: Blob | Plan): Promise<Plan | null> {
  return version instanceof Blob ? readPlan(await version.text()).plan : version;
}
