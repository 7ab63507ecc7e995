import { propagationOver } from '../../core/coverage/levels/propagationOver';
import type { OptimiseAnswer, OptimiseProgress } from '../../core/optimise/answer';
import { audit } from '../../core/optimise/audit';
import { generateCandidates } from '../../core/optimise/candidates/generateCandidates';
import { coverageCurve } from '../../core/optimise/curve';
import type { ExactEngine } from '../../core/optimise/kernel/exactEngine';
import { interimAnswer, type OptimiseRun, optimisePrepared } from '../../core/optimise/optimise';
import { prepare } from '../../core/optimise/prepare';
import { singleFailures } from '../../core/optimise/singleFailures';
import { checkCertificateText } from '../../io/certificate/checkCertificateText';
import { writeCertificate } from '../../io/certificate/writeCertificate';
import { atMostTenHertz } from './atMostTenHertz';
import type { OptimiseKind, OptimiseKinds } from './optimiseMessages';

export interface OptimiseOutside {
  readonly exact: ExactEngine | null;
  readonly stop: { readonly aborted: boolean };
  readonly nowMs: () => number;
  readonly breathe: () => Promise<void>;
}

type Step = OptimiseKinds[OptimiseKind]['step'];

/** Does one ask on this thread; steps and best answers come at most ten times a second. */
export async function doOptimise(
  kind: OptimiseKind,
  ask: OptimiseKinds[OptimiseKind]['ask'],
  outside: OptimiseOutside,
  onStep: (step: Step) => void,
  onBest: (answer: OptimiseAnswer) => void,
): Promise<OptimiseKinds[OptimiseKind]['answer']> {
  const tell = atMostTenHertz(outside.nowMs, onStep);
  if (kind === 'candidates') return generateCandidates(ask as OptimiseKinds['candidates']['ask'], tell);
  if (kind === 'failures') {
    const { plan, filter, terrain = null } = ask as OptimiseKinds['failures']['ask'];
    return singleFailures(plan, filter, propagationOver(terrain, plan.coverage));
  }
  if (kind === 'seal') {
    const { certificate, plan, terrain = null } = ask as OptimiseKinds['seal']['ask'];
    return writeCertificate(certificate, plan, terrain);
  }
  if (kind === 'verify') {
    const { text, plan, terrain = null } = ask as OptimiseKinds['verify']['ask'];
    return checkCertificateText(text, plan, terrain);
  }
  const { question, ...more } = ask as OptimiseKinds['optimise']['ask'] & { readonly most?: number };
  const run: OptimiseRun = { ...outside, onProgress: tell };
  if (kind === 'audit') return audit(question, run);
  const prepared = prepare(question);
  if (kind === 'curve') return coverageCurve(prepared, more.most ?? 20, { ...outside, onPoint: onStep });
  const tellBest = atMostTenHertz(outside.nowMs, (progress: OptimiseProgress) =>
    onBest(interimAnswer(prepared, progress)),
  );
  const onProgress = (progress: OptimiseProgress) => {
    tell(progress);
    tellBest(progress);
  };
  const breathe = () => {
    tell.flush();
    tellBest.flush();
    return outside.breathe();
  };
  return optimisePrepared(prepared, { ...run, breathe, onProgress, ...(more.phasing && { phasing: more.phasing }) });
}
