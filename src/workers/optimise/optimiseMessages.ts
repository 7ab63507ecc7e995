import type { OptimiseAnswer, OptimiseProgress } from '../../core/optimise/answer';
import type { OptimiseAsk } from '../../core/optimise/ask';
import type { Audit } from '../../core/optimise/audit';
import type { Phasing } from '../../core/optimise/buildOrder';
import type { CandidateAsk, Generation } from '../../core/optimise/candidates/generateCandidates';
import type { CurvePoint } from '../../core/optimise/curve';
import type { Slice } from './sendQuestion';

/** What the optimiser's thread can be asked, and what comes back. */
export interface OptimiseKinds {
  /** Questions 1, 2, 4 and 6. */
  optimise: { ask: { question: OptimiseAsk; phasing?: Phasing }; step: OptimiseProgress; answer: OptimiseAnswer };
  /** Question 3: one point after another, the curve in the end. */
  curve: {
    ask: { question: OptimiseAsk; most: number };
    step: Omit<CurvePoint, 'nested'>;
    answer: readonly CurvePoint[];
  };
  /** Question 5. */
  audit: { ask: { question: OptimiseAsk }; step: OptimiseProgress; answer: Audit };
  /** Places for new sites. */
  candidates: { ask: CandidateAsk; step: { readonly fraction: number }; answer: Generation };
}

export type OptimiseKind = keyof OptimiseKinds;

export type ToOptimiser<Kind extends OptimiseKind = OptimiseKind> =
  | { readonly type: 'slice'; readonly slice: Slice }
  /** After its slices; without the lists of its plan. */
  | { readonly type: 'ask'; readonly kind: Kind; readonly ask: object }
  | { readonly type: 'cancel' };

export type FromOptimiser<Kind extends OptimiseKind = OptimiseKind> =
  | { readonly type: 'step'; readonly step: OptimiseKinds[Kind]['step'] }
  /** The best plan so far as a whole answer: what a cancel falls back on. */
  | { readonly type: 'best'; readonly answer: OptimiseKinds[Kind]['answer'] }
  | { readonly type: 'done'; readonly answer: OptimiseKinds[Kind]['answer'] }
  | { readonly type: 'failed'; readonly reason: string };
