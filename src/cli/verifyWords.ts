import type { Certificate } from '../core/optimise/certificate/certificate';
import type { CertificateFault } from '../core/optimise/verify/examine';
import { CERTIFICATE_FAULTS } from '../i18n/certificateFaults';
import type { CliLanguage } from './cliWords';

/** What is wrong, or what holds. */
export function verifyWords(said: CertificateFault | Certificate, language: CliLanguage): string {
  const vi = language === 'vi';
  if ('code' in said) return `${vi ? 'Sai' : 'Wrong'}: ${CERTIFICATE_FAULTS[said.code][vi ? 0 : 1]}: ${said.about}`;
  const { value, certifiedBound, over, status, words } = said;
  return vi
    ? `Đúng: giá trị ${value}, cận kiểm được ${certifiedBound}, trên ${over.length} vị trí này và mô hình phủ này; ${status}: ${words}`
    : `Holds: value ${value}, verified bound ${certifiedBound}, over these ${over.length} candidates and this coverage model; ${status}: ${words}`;
}
