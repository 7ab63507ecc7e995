import type { CoverageFilter } from '../../core/coverage/result';
import type { OptimiseAnswer, OptimiseProgress } from '../../core/optimise/answer';
import type { OptimiseAsk } from '../../core/optimise/ask';
import type { Audit, SiteFailure } from '../../core/optimise/audit';
import type { Phasing } from '../../core/optimise/buildOrder';
import type { CandidateAsk, Generation } from '../../core/optimise/candidates/generateCandidates';
import type { Certificate } from '../../core/optimise/certificate/certificate';
import type { CurvePoint } from '../../core/optimise/curve';
import type { Plan } from '../../core/plan/plan';
import type { Terrain } from '../../core/terrain/terrain';
import type { Verification } from '../../io/certificate/checkCertificateText';
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
  /** N−1 of a plan. */
  failures: {
    ask: { plan: Plan; filter: CoverageFilter; readonly terrain?: Terrain };
    step: { readonly fraction: number };
    answer: readonly SiteFailure[];
  };
  /** The text of a certificate file, bound to the plan by its hash. */
  seal: {
    ask: { plan: Plan; certificate: Certificate; readonly terrain?: Terrain };
    step: { readonly fraction: number };
    answer: string;
  };
  /** What the independent checker says of a certificate file. */
  verify: {
    ask: { plan: Plan; text: string; readonly terrain?: Terrain };
    step: { readonly fraction: number };
    answer: Verification;
  };
}

export type OptimiseKind = keyof OptimiseKinds;

export type ToOptimiser<Kind extends OptimiseKind = OptimiseKind> =
  /** Loads the solver ahead of the ask. */
  | { readonly type: 'warm' }
  | { readonly type: 'slice'; readonly slice: Slice }
  /** After its slices; without the lists of its plan. */
  | { readonly type: 'ask'; readonly kind: Kind; readonly ask: object }
  | { readonly type: 'cancel' };

export type FromOptimiser<Kind extends OptimiseKind = OptimiseKind> =
  | { readonly type: 'step'; readonly step: OptimiseKinds[Kind]['step'] }
  /** The best plan so far as a whole answer: what a cancel answers with, without waiting. */
  | { readonly type: 'best'; readonly answer: OptimiseKinds[Kind]['answer'] }
  | { readonly type: 'done'; readonly answer: OptimiseKinds[Kind]['answer'] }
  | { readonly type: 'failed'; readonly reason: string };
