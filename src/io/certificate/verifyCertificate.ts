import { type CertificateFault, examine } from '../../core/optimise/verify/examine';
import type { Plan } from '../../core/plan/plan';
import type { Terrain } from '../../core/terrain/terrain';
import { planHash } from './planHash';
import type { SealedCertificate } from './sealedCertificate';
import { terrainHash } from './terrainHash';

/**
 * Null when the certificate is about this plan and this ground and holds; else the first thing wrong. Never throws on a
 * damaged one.
 */
export function verifyCertificate(
  { plan: sealedFor, terrain: over, certificate }: SealedCertificate,
  plan: Plan,
  terrain: Terrain | null = null,
): CertificateFault | null {
  if (planHash(plan) !== sealedFor.hash) return { code: 'otherPlan', about: sealedFor.planId };
  const ground = plan.coverage.model === 'terrain' ? terrain : null;
  if ((ground && terrainHash(ground)) !== (over?.hash ?? null))
    return { code: 'otherTerrain', about: over?.names?.join(', ') ?? '–' };
  try {
    const found = examine(certificate, plan, ground);
    return 'fault' in found ? found.fault : null;
  } catch (error) {
    return { code: 'notCertificate', about: error instanceof Error ? error.message : String(error) };
  }
}
