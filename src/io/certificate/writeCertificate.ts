import type { Certificate } from '../../core/optimise/certificate/certificate';
import type { Plan } from '../../core/plan/plan';
import type { Terrain } from '../../core/terrain/terrain';
import { terrainNames } from '../../core/terrain/terrainNames';
import { planHash } from './planHash';
import { CERTIFICATE_FORMAT, CERTIFICATE_VERSION, type SealedCertificate } from './sealedCertificate';
import { terrainHash } from './terrainHash';

/** The certificate of an answer as a file, bound to the plan it is about and, over terrain, to the ground. */
export function writeCertificate(certificate: Certificate, plan: Plan, terrain: Terrain | null = null): string {
  const { planId, illustrative } = plan;
  const sealed: SealedCertificate = {
    format: CERTIFICATE_FORMAT,
    version: CERTIFICATE_VERSION,
    plan: { planId, hash: planHash(plan), illustrative },
    ...(plan.coverage.model === 'terrain' && terrain && { terrain: groundOf(terrain) }),
    certificate,
  };
  return `${JSON.stringify(sealed)}\n`;
}

function groundOf(terrain: Terrain): NonNullable<SealedCertificate['terrain']> {
  return { hash: terrainHash(terrain), names: terrainNames(terrain), illustrative: terrain.illustrative };
}
