import type { Certificate } from '../../core/optimise/certificate/certificate';

export const CERTIFICATE_FORMAT = 'phu-song-certificate';
export const CERTIFICATE_VERSION = 1;

/** A certificate as a file: bound to one plan by a hash of all in it that decides coverage and cost. */
export interface SealedCertificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly version: typeof CERTIFICATE_VERSION;
  readonly plan: { readonly planId: string; readonly hash: string; readonly illustrative: boolean };
  /** The ground that levels were computed over; absent: none decided anything. */
  readonly terrain?: { readonly hash: string; readonly names: readonly string[]; readonly illustrative: boolean };
  readonly certificate: Certificate;
}
