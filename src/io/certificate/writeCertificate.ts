import type { Certificate } from '../../core/optimise/certificate/certificate';
import type { Plan } from '../../core/plan/plan';
import { planHash } from './planHash';
import { CERTIFICATE_FORMAT, CERTIFICATE_VERSION, type SealedCertificate } from './sealedCertificate';

/** The certificate of an answer as a file, bound to the plan it is about. */
export function writeCertificate(certificate: Certificate, plan: Plan): string {
  const { planId, illustrative } = plan;
  const sealed: SealedCertificate = {
    format: CERTIFICATE_FORMAT,
    version: CERTIFICATE_VERSION,
    plan: { planId, hash: planHash(plan), illustrative },
    certificate,
  };
  return `${JSON.stringify(sealed)}\n`;
}
