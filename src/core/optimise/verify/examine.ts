import { passesFilter } from '../../coverage/passesFilter';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { siteRadiusM } from '../../plan/siteRadius';
import { isCountedVillage, type Village } from '../../plan/village';
import { radioAssumptions } from '../../radio/radioSettings';
import type { Terrain } from '../../terrain/terrain';
import type { Certificate, GeneratedPlace } from '../certificate/certificate';
import { levelByPath } from './levelByPath';
import { BadProof, type CheckedProblem, provedLowerBound } from './lowerBound';
import { isWithin, type ServingPlace, serverFinder, serves } from './servingPlace';
import { statedForm } from './statedForm';

/** The first thing wrong with a certificate. */
export interface CertificateFault {
  readonly code:
    | 'notCertificate'
    | 'otherPlan'
    | 'otherTerrain'
    | 'unknownSite'
    | 'unknownVillage'
    | 'missingVillage'
    | 'notDead'
    | 'reachable'
    | 'wrongServer'
    | 'wrongCost'
    | 'tooClose'
    | 'overLimit'
    | 'wrongValue'
    | 'badProof'
    | 'wrongBound'
    | 'wrongStatus'
    | 'notIndependent';
  /** Village, site or step it is about. */
  readonly about: string;
}

/** How far a weight may be rounded: half of a thousandth. */
const MOST_ROUNDED = 0.000501;

class Wrong extends Error {
  constructor(readonly fault: CertificateFault) {
    super(`${fault.code}: ${fault.about}`);
  }
}

const insist = (holds: boolean, code: CertificateFault['code'], about: string): void => {
  if (!holds) throw new Wrong({ code, about });
};

/**
 * Checks a certificate against a plan: who is dead, who serves whom, what the choice is worth, and what its proof proves.
 * In the radius model from distances alone; where levels decide from each path measured anew over `terrain`, the ground
 * the claim was made over (null: none). Uses neither the solver nor the matrix it was made with. Answers the bound in the
 * certificate's own terms, or the first thing wrong.
 */
export function examine(
  certificate: Certificate,
  plan: Plan,
  terrain: Terrain | null = null,
): { fault: CertificateFault } | { certifiedBound: number } {
  try {
    return { certifiedBound: examined(certificate, plan, placeReader(plan, terrain)) };
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.fault };
    if (error instanceof BadProof) return { fault: { code: 'badProof', about: error.message } };
    throw error;
  }
}

function examined(certificate: Certificate, plan: Plan, placeOf: PlaceReader): number {
  const { question, chosen, unserved } = certificate;
  const odd = statedForm(certificate, plan);
  if (odd) throw new Wrong(odd);
  const places = candidatePlaces(certificate, plan, placeOf);
  const standing = standingPlaces(certificate, plan, placeOf);
  const rows = checkedRows(certificate, plan, serverFinder(standing), places);
  const atRow = rows.map(({ position }) => places.flatMap((place, j) => (serves(place, position) ? [j] : [])));
  const costs = checkedCosts(certificate, plan, places);
  const indexOf = new Map(places.map(({ id }, j) => [id, j]));
  const picked = chosen.map((id) => indexOf.get(id) ?? -1);
  picked.forEach((j, at) => {
    insist(j >= 0 && picked.indexOf(j) === at, 'unknownSite', chosen[at]!);
  });
  const near = (a: ServingPlace, b: ServingPlace) => isWithin(a, b.position, question.minSpacingM - 0.02);
  const isSpaced = question.minSpacingM > 0;
  for (const j of isSpaced ? picked : []) {
    const other = [...standing, ...picked.filter((k) => k !== j).map((k) => places[k]!)].find((each) =>
      near(each, places[j]!),
    );
    insist(!other, 'tooClose', `${places[j]!.id}, ${other?.id}`);
  }
  const need = atRow.map((columns) =>
    question.backup && question.objective === 'fewest' ? Math.min(2, columns.length) : 1,
  );
  const asked = new Set(certificate.rows);
  const stray = [...Object.keys(certificate.servers), ...unserved].find((id) => !asked.has(id));
  insist(stray === undefined, 'unknownVillage', stray ?? '');
  const left = new Set(unserved);
  rows.forEach(({ id, position }, i) => {
    const servers = [...new Set(certificate.servers[id] ?? [])];
    const right = servers.every(
      (server) => picked.includes(indexOf.get(server) ?? -1) && serves(places[indexOf.get(server)!]!, position),
    );
    insist(right && left.has(id) === servers.length < need[i]!, 'wrongServer', id);
  });
  const problem = checkedProblem(certificate, { rows, atRow, costs, need, places, near });
  insist(!problem.hard || left.size === 0, 'missingVillage', [...left][0] ?? '');
  const spent = picked.reduce((sum, j) => sum + problem.use[j]!, 0);
  insist(spent <= problem.limit, 'overLimit', String(spent));
  return boundShown(certificate, problem, picked);
}

/** Value and bounds, all worked out anew. */
function boundShown(certificate: Certificate, problem: CheckedProblem, picked: readonly number[]): number {
  const { question, value, bound, certifiedBound, status, proof } = certificate;
  const isMost = question.objective === 'most';
  const unit = proof?.costUnit ?? 1;
  const scale = proof?.weightScale ?? 1;
  const cost = picked.reduce((sum, j) => sum + problem.cost[j]!, 0);
  const lack = [...problem.need];
  for (const j of picked) for (const i of problem.serves[j]!) lack[i] = Math.max(0, lack[i]! - 1);
  const penalties = lack.reduce((sum, each, i) => sum + each * problem.penalty[i]!, 0);
  const total = problem.penalty.reduce((sum, each) => sum + each, 0);
  const worth = isMost ? (total - penalties) / scale : cost * unit;
  insist(Math.abs(worth - value) < 1e-9 * Math.max(1, value), 'wrongValue', `${value}, counted ${worth}`);
  const least = proof ? provedLowerBound(problem, proof) : 0;
  const shown = isMost ? (total - least) / scale : Math.max(0, least - penalties) * unit;
  const proved = status === 'provedCertified' || status === 'provedSolver';
  insist(
    isMost ? certifiedBound >= shown - 1e-9 : certifiedBound <= shown,
    'badProof',
    `${certifiedBound}, shown ${shown}`,
  );
  insist(status !== 'provedCertified' || certifiedBound === value, 'wrongStatus', status);
  insist(!proved || bound === value, 'wrongBound', `${bound}`);
  insist(isMost ? bound >= value - 1e-9 : bound <= value + 1e-9, 'wrongBound', `${bound}`);
  checkIndependent(certificate, problem);
  return shown;
}

function checkIndependent({ independent, rows, question }: Certificate, problem: CheckedProblem): void {
  if (!independent) return;
  insist(question.objective === 'fewest' && question.cost === 'count', 'notIndependent', question.cost);
  const set = new Set(independent.map((id) => rows.indexOf(id)));
  insist(set.size === independent.length && !set.has(-1), 'notIndependent', 'rows');
  const shared = problem.serves.find((served) => served.filter((i) => set.has(i)).length > 1);
  insist(!shared, 'notIndependent', shared ? shared.map((i) => rows[i]).join(', ') : '');
}

type PlaceReader = (site: Site) => ServingPlace | null;

/** How a site serves under the plan's model; null: nowhere. Where levels decide, no farther than the reach limit. */
function placeReader({ coverage }: Plan, terrain: Terrain | null): PlaceReader {
  const byRadius = coverage.model === 'radius';
  const enoughOf = byRadius ? null : levelByPath(coverage, terrain);
  const limitM = byRadius ? null : radioAssumptions(coverage, coverage.model).reachLimitM;
  return (site) => {
    const ownM = siteRadiusM(site, coverage);
    if (!site.position || (limitM !== null && !(ownM > 0))) return null;
    return { id: site.id, position: site.position, radiusM: limitM ?? ownM, enough: enoughOf?.(site) ?? null };
  };
}

function candidatePlaces({ over, generated, question }: Certificate, plan: Plan, placeOf: PlaceReader): ServingPlace[] {
  const sites = new Map(plan.sites.map((site) => [site.id, site]));
  const made = new Map(generated.map((place): [string, Site] => [place.id, newSite(place)]));
  return over.map((id) => {
    const known = sites.get(id);
    const site = known ?? made.get(id);
    const place = site ? placeOf(site) : null;
    const isFree = !known || known.status === 'planned' || known.status === 'candidate';
    insist(place !== null && isFree && (!known || passesFilter(known, question.filter)), 'unknownSite', id);
    return place!;
  });
}

function newSite({ id, position, radiusM }: GeneratedPlace): Site {
  return { id, name: id, position, radiusM, status: 'candidate' };
}

function standingPlaces({ lockedIn, question }: Certificate, plan: Plan, placeOf: PlaceReader): ServingPlace[] {
  const locked = new Set(lockedIn);
  const off = new Set(plan.coverage.switchedOff);
  return plan.sites.flatMap((site) => {
    const stands = site.status === 'existing' ? !off.has(site.id) : locked.has(site.id) && site.status !== 'retired';
    const place = stands && passesFilter(site, question.filter) ? placeOf(site) : null;
    return place ? [place] : [];
  });
}

/** Every village that should be in the claim is a row, or is truly out of reach; nothing else is a row. */
function checkedRows(
  { rows, uncoverable, question }: Certificate,
  plan: Plan,
  standingAt: ReturnType<typeof serverFinder>,
  places: readonly ServingPlace[],
): Village[] {
  const wanted = new Set(rows);
  const given = new Set(uncoverable);
  const byId = new Map(plan.villages.map((village) => [village.id, village]));
  for (const village of plan.villages) {
    const matters =
      question.objective === 'most' ? weightOf(village, question) > 0 : isMeant(village, question.mustServe);
    if (!matters || wanted.has(village.id)) continue;
    if (standingAt(village.position)) continue;
    insist(given.has(village.id), 'missingVillage', village.id);
  }
  const reached = serverFinder(places);
  for (const id of uncoverable) {
    insist(byId.has(id), 'unknownVillage', id);
    const { position } = byId.get(id)!;
    insist(!standingAt(position), 'notDead', id);
    const server = reached(position);
    insist(!server, 'reachable', `${id}, ${server?.id}`);
  }
  return rows.map((id) => {
    const village = byId.get(id);
    insist(village !== undefined, 'unknownVillage', id);
    insist(!standingAt(village!.position), 'notDead', id);
    return village!;
  });
}

function isMeant(village: Village, mustServe: boolean): boolean {
  return isCountedVillage(village) || (mustServe && village.mustServe === true);
}

function weightOf(village: Village, { weight, hardshipFactor, priority }: Certificate['question']): number {
  if (!isCountedVillage(village)) return 0;
  const base = weight === 'households' ? (village.households ?? 0) : 1;
  return base * (village.hardship ? hardshipFactor : 1) * (priority[village.id] ?? 1);
}

/** Costs as the plan states them; a cost the plan does not state is the claim's own assumption. */
function checkedCosts({ costsVnd, question }: Certificate, plan: Plan, places: readonly ServingPlace[]): number[] {
  const counts = question.objective === 'most' ? question.budgetVnd !== null : question.cost === 'vnd';
  if (!counts) return places.map(() => 1);
  const stated = new Map(plan.sites.map((site) => [site.id, site.costVnd]));
  return places.map(({ id }, j) => {
    const costVnd = costsVnd?.[j] ?? Number.NaN;
    const own = stated.get(id);
    insist(costVnd >= 0 && (own === undefined || own < 0 || Math.round(own) === costVnd), 'wrongCost', id);
    return costVnd;
  });
}

interface Facts {
  readonly rows: readonly Village[];
  readonly atRow: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly need: readonly number[];
  readonly places: readonly ServingPlace[];
  readonly near: (a: ServingPlace, b: ServingPlace) => boolean;
}

function checkedProblem({ question, proof }: Certificate, facts: Facts): CheckedProblem {
  const { rows, atRow, costs, need, places, near } = facts;
  const isMost = question.objective === 'most';
  const unit = proof?.costUnit ?? 1;
  const inUnits = costs.map((cost) => cost / unit);
  insist(inUnits.every(Number.isInteger), 'wrongCost', `unit ${unit}`);
  const served: number[][] = places.map(() => []);
  atRow.forEach((columns, i) => {
    for (const j of columns) served[j]!.push(i);
  });
  const all = inUnits.reduce((sum, each) => sum + each, 1);
  const scale = proof?.weightScale ?? 1;
  const penalty = rows.map((village) => (isMost ? Math.round(weightOf(village, question) * scale) : all));
  const lost = rows.find(
    (each, i) => isMost && Math.abs(penalty[i]! / scale - weightOf(each, question)) > MOST_ROUNDED,
  );
  insist(!lost, 'wrongValue', `${lost?.id}, scale ${scale}`);
  const limit = !isMost
    ? Infinity
    : question.budgetVnd !== null
      ? Math.floor(question.budgetVnd / unit)
      : (question.maxSites ?? Infinity);
  const none = new Set<number>();
  const tooClose = places.map((a, j) =>
    question.minSpacingM > 0 ? new Set(places.flatMap((b, k) => (k !== j && near(a, b) ? [k] : []))) : none,
  );
  const hard = !isMost && tooClose.every((others) => others.size === 0);
  const cost = isMost ? inUnits.map(() => 0) : inUnits;
  const use = !isMost ? inUnits.map(() => 0) : question.budgetVnd !== null ? inUnits : inUnits.map(() => 1);
  return { serves: served, cost, penalty, need, use, limit, tooClose, hard };
}
