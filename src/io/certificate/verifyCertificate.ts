import { type CertificateFault, examine } from '../../core/optimise/verify/examine';
import type { Plan } from '../../core/plan/plan';
import { planHash } from './planHash';
import type { SealedCertificate } from './sealedCertificate';

/** Null when the certificate is about this plan and holds; else the first thing wrong. Never throws on a damaged one. */
export function verifyCertificate(
  { plan: sealedFor, certificate }: SealedCertificate,
  plan: Plan,
): CertificateFault | null {
  if (planHash(plan) !== sealedFor.hash) return { code: 'otherPlan', about: sealedFor.planId };
  try {
    const found = examine(certificate, plan);
    return 'fault' in found ? found.fault : null;
  } catch (error) {
    return { code: 'notCertificate', about: error instanceof Error ? error.message : String(error) };
  }
}
