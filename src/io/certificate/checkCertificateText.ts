import type { CertifiedQuestion } from '../../core/optimise/certificate/certificate';
import type { CertificateFault } from '../../core/optimise/verify/examine';
import type { Plan } from '../../core/plan/plan';
import type { Terrain } from '../../core/terrain/terrain';
import { readCertificate } from './readCertificate';
import type { SealedCertificate } from './sealedCertificate';
import { verifyCertificate } from './verifyCertificate';

/** What a certificate that holds shows. */
export interface CertificateClaim
  extends Pick<SealedCertificate['certificate'], 'status' | 'value' | 'bound' | 'certifiedBound'> {
  readonly question: CertifiedQuestion;
  readonly chosen: number;
  /** How many candidates it is about. */
  readonly candidates: number;
  readonly uncoverable: number;
  /** Villages no two of which share a candidate; 0: none are stated. */
  readonly independent: number;
  readonly illustrative: boolean;
}

/** Either the first thing wrong, or what is shown. */
export type Verification =
  | { readonly fault: CertificateFault; readonly claim: null }
  | { readonly fault: null; readonly claim: CertificateClaim };

/** The text of a certificate file, checked against a plan by the independent checker. Never throws. */
export function checkCertificateText(text: string, plan: Plan, terrain: Terrain | null = null): Verification {
  const sealed = readCertificate(text);
  if (!sealed) return { fault: { code: 'notCertificate', about: '' }, claim: null };
  const fault = verifyCertificate(sealed, plan, terrain);
  if (fault) return { fault, claim: null };
  const { question, status, value, bound, certifiedBound, chosen, over, uncoverable, independent } = sealed.certificate;
  const counts = { chosen: chosen.length, candidates: over.length, uncoverable: uncoverable.length };
  const { illustrative } = plan;
  const claim = { question, status, value, bound, certifiedBound, ...counts, illustrative };
  return { fault: null, claim: { ...claim, independent: independent?.length ?? 0 } };
}
