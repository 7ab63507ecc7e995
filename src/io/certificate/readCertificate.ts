import { CERTIFICATE_FORMAT, CERTIFICATE_VERSION, type SealedCertificate } from './sealedCertificate';

const LISTS = ['lockedIn', 'over', 'generated', 'rows', 'uncoverable', 'chosen', 'unserved'] as const;
const NUMBERS = ['value', 'bound', 'certifiedBound'] as const;

/** A certificate file, or null when it is none or has not all its parts. */
export function readCertificate(text: string): SealedCertificate | null {
  try {
    const sealed = JSON.parse(text) as SealedCertificate | null;
    if (sealed?.format !== CERTIFICATE_FORMAT || sealed.version !== CERTIFICATE_VERSION) return null;
    const { certificate, plan } = sealed;
    const complete =
      LISTS.every((name) => Array.isArray(certificate[name])) &&
      NUMBERS.every((name) => Number.isFinite(certificate[name])) &&
      typeof certificate.servers === 'object' &&
      typeof certificate.question === 'object' &&
      typeof plan.hash === 'string';
    return complete ? sealed : null;
  } catch {
    return null;
  }
}
