import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/hash/sha256';
import { askAbout, type OptimiseAsk } from '../../../src/core/optimise/ask';
import type { BoundNode, Certificate } from '../../../src/core/optimise/certificate/certificate';
import { optimise } from '../../../src/core/optimise/optimise';
import { readCertificate } from '../../../src/io/certificate/readCertificate';
import { verifyCertificate } from '../../../src/io/certificate/verifyCertificate';
import { writeCertificate } from '../../../src/io/certificate/writeCertificate';
import { at } from '../../builders/at';
import { aSpread } from './aSpread';

type Loose = { -readonly [Key in keyof Certificate]: Certificate[Key] } & { proof: NonNullable<Certificate['proof']> };

const plan = aSpread(3, 60, 40);
let texts: Map<string, string>;

beforeAll(async () => {
  const kinds: Record<string, Partial<OptimiseAsk>> = {
    fewest: {},
    cheapest: { cost: 'vnd' },
    most: { objective: 'most', maxSites: 5 },
    backup: { backup: true },
  };
  texts = new Map();
  for (const [name, some] of Object.entries(kinds)) {
    const { certificate } = await optimise(askAbout(plan, some));
    texts.set(name, writeCertificate(certificate!, plan));
  }
});

function tampered(name: string, change: (certificate: Loose) => void) {
  const sealed = structuredClone(readCertificate(texts.get(name)!)!);
  change(sealed.certificate as Loose);
  return verifyCertificate(sealed, plan);
}

describe('the checker', () => {
  it.each(['fewest', 'cheapest', 'most', 'backup'])('accepts what is right: %s', (name) => {
    expect(tampered(name, () => {})).toBeNull();
    expect(readCertificate(texts.get(name)!)?.certificate.status).toBe('provedCertified');
  });

  it.each<[string, string, (certificate: Loose) => void]>([
    [
      'missingVillage',
      'a missing village',
      (c) => {
        c.rows = c.rows.slice(1);
      },
    ],
    [
      'reachable',
      'a village called out of reach',
      (c) => {
        c.uncoverable = [...c.uncoverable, c.rows[0]!];
      },
    ],
    [
      'wrongServer',
      'a wrong serving site',
      (c) => {
        const village = c.rows.find((id) => c.chosen.some((site) => site !== c.servers[id]![0]))!;
        const far = c.over.find((id) => !c.chosen.includes(id))!;
        c.servers = { ...c.servers, [village]: [far] };
      },
    ],
    [
      'wrongServer',
      'no serving site',
      (c) => {
        c.servers = { ...c.servers, [c.rows[0]!]: [] };
      },
    ],
    [
      'wrongServer',
      'a site left out of the choice',
      (c) => {
        c.chosen = c.chosen.slice(1);
      },
    ],
    [
      'unknownSite',
      'a made-up site',
      (c) => {
        c.chosen = [...c.chosen, 'nowhere'];
      },
    ],
    [
      'unknownVillage',
      'a made-up village',
      (c) => {
        c.rows = [...c.rows, 'nobody'];
      },
    ],
    [
      'wrongValue',
      'a better value',
      (c) => {
        c.value -= 1;
      },
    ],
    [
      'wrongBound',
      'a bound that is not the value',
      (c) => {
        c.bound -= 1;
      },
    ],
    [
      'badProof',
      'a bound beyond the proof',
      (c) => {
        c.proof = { ...c.proof, steps: [], parts: [] };
      },
    ],
  ])('rejects with %s: %s', (code, _, change) => {
    expect(tampered('fewest', change)?.code).toBe(code);
  });

  it('rejects tampered dual prices', () => {
    const raise = (node: BoundNode): BoundNode => ({
      ...node,
      ...(node.prices && { prices: node.prices.map((each, at) => (at % 2 ? 3 * each : each)) }),
      ...(node.with && { with: raise(node.with) }),
      ...(node.without && { without: raise(node.without) }),
    });
    for (const name of ['cheapest', 'most']) {
      const parts = readCertificate(texts.get(name)!)!.certificate.proof!.parts;
      expect(parts.length, name).toBeGreaterThan(0);
      const raised = (c: Loose) => {
        c.proof = { ...c.proof, parts: c.proof.parts.map((part) => ({ ...part, tree: raise(part.tree) })) };
      };
      expect(tampered(name, raised)?.code, name).toBe('badProof');
    }
  });

  it('rejects another plan: a moved site, another radius, other households; not another title', () => {
    const sealed = readCertificate(texts.get('fewest')!)!;
    const [site, ...sites] = plan.sites;
    const [village, ...villages] = plan.villages;
    const others = [
      { ...plan, sites: [{ ...site!, position: at(107.2, 21.2) }, ...sites] },
      { ...plan, sites: [{ ...site!, radiusM: 2_001 }, ...sites] },
      { ...plan, villages: [{ ...village!, households: 1_000 }, ...villages] },
    ];
    for (const other of others) expect(verifyCertificate(sealed, other)?.code).toBe('otherPlan');
    expect(verifyCertificate(sealed, { ...plan, title: 'Another title' })).toBeNull();
  });

  it('never throws on a damaged certificate', () => {
    const text = texts.get('fewest')!;
    for (let cut = 0; cut < text.length; cut += 97) expect(readCertificate(text.slice(0, cut))).toBeNull();
    for (const key of Object.keys(readCertificate(text)!.certificate)) {
      for (const value of [null, 5, 'x', [], [null], {}]) {
        const sealed = JSON.parse(text) as { certificate: Record<string, unknown> };
        sealed.certificate[key] = value;
        const read = readCertificate(JSON.stringify(sealed));
        if (read) expect(() => verifyCertificate(read, plan)).not.toThrow();
      }
    }
  });

  it('hashes as FIPS 180-4 says', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
