import type { Plan } from '../../plan/plan';
import { MAX_RADIUS_M } from '../../plan/site';
import { TECHNOLOGIES } from '../../plan/technology';
import { CERTIFICATE_WORDS, type Certificate } from '../certificate/certificate';
import type { CertificateFault } from './examine';

const LISTS = ['lockedIn', 'over', 'rows', 'uncoverable', 'chosen', 'unserved'] as const;

/**
 * What is wrong with the statements of a certificate before anything is measured, or null: words that do not belong
 * together, the same thing said twice, units that are none. A proof over such statements would prove nothing.
 */
export function statedForm(certificate: Certificate, plan: Plan): CertificateFault | null {
  const faults: readonly [wrong: string | undefined, code: CertificateFault['code']][] = [
    [certificate.coverageModel === plan.coverage.model ? undefined : certificate.coverageModel, 'otherPlan'],
    [LISTS.find((name) => new Set(certificate[name]).size !== certificate[name].length), 'notCertificate'],
    [oddQuestion(certificate.question), 'notCertificate'],
    [oddUnit(certificate.proof), 'badProof'],
    [oddStatus(certificate), 'wrongStatus'],
    [oddSite(certificate, plan), 'unknownSite'],
    [oddCosts(certificate), 'wrongCost'],
  ];
  const found = faults.find(([wrong]) => wrong !== undefined);
  return found ? { code: found[1], about: found[0]! } : null;
}

function oddQuestion(question: Certificate['question']): string | undefined {
  const { filter, priority } = question;
  const from = (least: number) => (value: unknown) => Number.isFinite(value) && (value as number) >= least;
  const one = (words: readonly unknown[]) => (value: unknown) => words.includes(value);
  const rules: Readonly<Record<keyof Certificate['question'], (value: unknown) => boolean>> = {
    objective: one(['fewest', 'most']),
    cost: one(['count', 'vnd']),
    weight: one(['households', 'villages']),
    hardshipFactor: from(0),
    priority: () => Object.values(priority).every(from(0)),
    maxSites: (value) => value === null || from(0)(value),
    budgetVnd: (value) => value === null || from(0)(value),
    minSpacingM: from(0),
    mustServe: one([true, false]),
    backup: one([true, false]),
    filter: () =>
      one([null, ...TECHNOLOGIES])(filter.technology) &&
      (filter.operator === null || typeof filter.operator === 'string'),
  };
  return (Object.keys(rules) as (keyof typeof rules)[]).find((name) => !rules[name](question[name]));
}

/** A unit that is negative turns limits round. */
function oddUnit(proof: Certificate['proof']): string | undefined {
  if (!proof) return undefined;
  const { costUnit, weightScale, priceScale } = proof;
  const isUnit = Number.isSafeInteger(costUnit) && costUnit > 0 && weightScale > 0 && priceScale > 0;
  return isUnit ? undefined : `${costUnit}, ${weightScale}, ${priceScale}`;
}

function oddStatus({ status, words }: Certificate): string | undefined {
  return Object.hasOwn(CERTIFICATE_WORDS, status) && words === CERTIFICATE_WORDS[status] ? undefined : String(status);
}

/** What is locked in stands: it is a site of the plan and no candidate. */
function oddSite({ lockedIn, over, generated }: Certificate, plan: Plan): string | undefined {
  const known = new Set(plan.sites.map(({ id }) => id));
  const free = new Set(over);
  const locked = lockedIn.find((id) => !known.has(id) || free.has(id));
  const places = new Set<string>();
  const made = generated.find(({ id, position: [lng, lat], radiusM }) => {
    const isPlace = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && radiusM > 0 && radiusM <= MAX_RADIUS_M;
    const isNew = !known.has(id) && !places.has(id) && free.has(id);
    places.add(id);
    return !isPlace || !isNew;
  });
  return locked ?? made?.id;
}

function oddCosts({ question, costsVnd, over }: Certificate): string | undefined {
  const count = question.objective === 'most' ? question.budgetVnd !== null : question.cost === 'vnd';
  const isRight = count ? costsVnd?.length === over.length : costsVnd === null;
  return isRight ? undefined : 'costsVnd';
}
