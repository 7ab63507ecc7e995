import { beforeAll, describe, expect, it } from 'vitest';
import { askAbout, type OptimiseAsk } from '../../../src/core/optimise/ask';
import type { BoundProof, Certificate, CertifiedQuestion } from '../../../src/core/optimise/certificate/certificate';
import { optimise } from '../../../src/core/optimise/optimise';
import { readCertificate } from '../../../src/io/certificate/readCertificate';
import { verifyCertificate } from '../../../src/io/certificate/verifyCertificate';
import { writeCertificate } from '../../../src/io/certificate/writeCertificate';
import { aSpread } from './aSpread';

type Loose<T> = { -readonly [Key in keyof T]: T[Key] };
type Forged = Loose<Certificate> & { proof: Loose<BoundProof>; question: Loose<CertifiedQuestion> };
type Forger = (certificate: Forged) => void;

const plan = aSpread(3, 60, 40);
const ASKS: Readonly<Record<string, Partial<OptimiseAsk>>> = {
  fewest: {},
  cheapest: { cost: 'vnd' },
  most: { objective: 'most', maxSites: 5 },
  budget: { objective: 'most', budgetVnd: 5_000_000_000 },
};
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const [name, some] of Object.entries(ASKS)) {
    const { certificate } = await optimise(askAbout(plan, some));
    texts.set(name, writeCertificate(certificate!, plan));
  }
});

function forged(name: string, change: Forger) {
  const sealed = structuredClone(readCertificate(texts.get(name)!)!);
  change(sealed.certificate as Forged);
  return verifyCertificate(sealed, plan);
}

/** All rows served by every candidate, claimed to be the optimum. */
function chooseAll(c: Forged, claim: number): void {
  c.chosen = c.over;
  c.value = claim;
  c.bound = claim;
  c.certifiedBound = claim;
}

describe('a forged certificate', () => {
  it.each(Object.keys(ASKS))('is not one that was left as it is: %s', (name) => {
    expect(forged(name, () => {})).toBeNull();
  });

  it.each<[string, string, string, Forger]>([
    [
      'fewest',
      'badProof',
      'one row in several parts pays for a worse answer',
      (c) => {
        const rows = c.rows.map((_, i) => i);
        const parts = Array.from({ length: 60 }, () => ({ rows, tree: { prices: [] } }));
        c.proof = { ...c.proof, steps: [], parts: [...parts, { rows, tree: { prices: [] } }] };
        chooseAll(c, c.over.length);
      },
    ],
    [
      'fewest',
      'badProof',
      'one row twice in a part',
      (c) => {
        c.proof = { ...c.proof, parts: [{ rows: [0, 0], tree: {} }] };
      },
    ],
    [
      'most',
      'notCertificate',
      'a village counted twice',
      (c) => {
        c.rows = [...c.rows, c.rows.find((id) => c.servers[id])!];
      },
    ],
    [
      'budget',
      'badProof',
      'a negative unit of cost turns the limit round',
      (c) => {
        c.proof = { ...c.proof, costUnit: -1, steps: [], parts: [] };
        c.question = { ...c.question, budgetVnd: 1 };
      },
    ],
    [
      'most',
      'wrongValue',
      'a unit of weight so coarse that rounding adds people',
      (c) => {
        c.proof = { ...c.proof, weightScale: 0.0001 };
      },
    ],
    [
      'most',
      'badProof',
      'a negative unit of prices',
      (c) => {
        c.proof = { ...c.proof, priceScale: -1 };
      },
    ],
    [
      'fewest',
      'notDead',
      'a village with signal called out of reach',
      (c) => {
        const served = plan.villages.find(({ id }) => !c.rows.includes(id) && !c.uncoverable.includes(id));
        c.uncoverable = [...c.uncoverable, served!.id];
      },
    ],
    [
      'fewest',
      'otherPlan',
      'another coverage model',
      (c) => {
        c.coverageModel = 'terrain';
      },
    ],
    [
      'fewest',
      'wrongStatus',
      'a status nobody knows',
      (c) => {
        c.status = 'proved' as Certificate['status'];
      },
    ],
    [
      'fewest',
      'wrongStatus',
      'words that say more than the status',
      (c) => {
        c.words = 'proved optimal over all places there are';
      },
    ],
    [
      'fewest',
      'wrongBound',
      'a bound above the value',
      (c) => {
        c.status = 'withinGap';
        c.words = 'not proved optimal; the bound is the solver’s, certifiedBound is proved in this file';
        c.bound = c.value + 1;
      },
    ],
    [
      'most',
      'wrongBound',
      'a bound below the value',
      (c) => {
        c.status = 'withinGap';
        c.words = 'not proved optimal; the bound is the solver’s, certifiedBound is proved in this file';
        c.bound = c.value - 1;
      },
    ],
    [
      'fewest',
      'notCertificate',
      'an objective nobody knows',
      (c) => {
        c.question = { ...c.question, objective: 'least' as 'fewest' };
      },
    ],
    [
      'most',
      'notCertificate',
      'a weight nobody knows',
      (c) => {
        c.question = { ...c.question, weight: 'people' as 'villages' };
      },
    ],
    [
      'most',
      'notCertificate',
      'a negative priority',
      (c) => {
        c.question = { ...c.question, priority: { [c.rows[0]!]: -1 } };
      },
    ],
    [
      'fewest',
      'unknownSite',
      'sites of another operator',
      (c) => {
        c.question = { ...c.question, filter: { operator: 'nobody', technology: null } };
      },
    ],
    [
      'fewest',
      'unknownSite',
      'a made-up site locked in',
      (c) => {
        c.lockedIn = ['nowhere'];
      },
    ],
    [
      'fewest',
      'unknownSite',
      'a chosen site that also stands',
      (c) => {
        c.lockedIn = [c.chosen[0]!];
      },
    ],
    [
      'fewest',
      'unknownVillage',
      'a server of a village nobody asked for',
      (c) => {
        c.servers = { ...c.servers, nobody: [c.chosen[0]!] };
      },
    ],
    [
      'most',
      'unknownVillage',
      'an unserved village nobody knows',
      (c) => {
        c.unserved = [...c.unserved, 'nobody'];
      },
    ],
    [
      'most',
      'wrongServer',
      'a served village called unserved',
      (c) => {
        c.unserved = [...c.unserved, c.rows.find((id) => c.servers[id])!];
      },
    ],
    [
      'fewest',
      'wrongCost',
      'costs where none count',
      (c) => {
        c.costsVnd = c.over.map(() => 7);
      },
    ],
    [
      'cheapest',
      'wrongCost',
      'a cost too many',
      (c) => {
        c.costsVnd = [...c.costsVnd!, 7];
      },
    ],
    [
      'fewest',
      'unknownSite',
      'a generated place that reaches round the Earth',
      (c) => {
        c.generated = [{ id: 'tower', position: [107, 21], radiusM: 1e7 }];
        c.over = [...c.over, 'tower'];
      },
    ],
  ])('%s: %s: %s', (name, code, _, change) => {
    expect(forged(name, change)?.code).toBe(code);
  });
});
