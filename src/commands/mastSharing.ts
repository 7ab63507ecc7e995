import type { CoverageResult } from '../core/coverage/result';
import { type SharingGain, type SharingQuestion, sharingGains } from '../core/review/operators/mastSharing';
import { type ShareableMast, shareableMasts } from '../core/review/operators/shareableMasts';

/** What one operator would win on the masts of the others, for the technology of the filter; null: it has no site. */
export function mastSharing(
  { plan, filter, propagation }: CoverageResult,
  question: SharingQuestion & { readonly operator: string },
): SharingGain | null {
  return sharingGains(plan, filter.technology, propagation, question)[0] ?? null;
}

/** Sites still to be built with a standing mast of another operator near by, the nearest pairs first. */
export function mastsNearProposals({ plan }: CoverageResult, withinM: number): readonly ShareableMast[] {
  return shareableMasts(plan, withinM).sort((a, b) => a.distanceM - b.distanceM);
}
