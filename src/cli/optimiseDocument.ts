import type { OptimiseAnswer } from '../core/optimise/answer';
import type { CurvePoint } from '../core/optimise/curve';

/** What `optimise --json` prints. Villages and households are those that had no signal and get it. */
export function optimiseDocument(answer: OptimiseAnswer, curve: readonly CurvePoint[] | null) {
  const metres = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
  return {
    objective: answer.objective,
    code: answer.code,
    status: answer.status,
    illustrative: answer.illustrative,
    candidates: answer.candidates,
    chosen: answer.chosen.map(({ siteId }) => siteId),
    coveredVillages: answer.coveredVillages,
    coveredHouseholds: answer.coveredHouseholds,
    coveredPoints: answer.coveredPoints,
    value: answer.value,
    bound: answer.bound,
    gap: answer.gap,
    proved: answer.proved,
    stopped: answer.stopped,
    uncoverable: answer.unreachable.map(({ villageId }) => villageId),
    uncoverableBy: answer.unreachable.map(({ villageId, missingM, missingDb, nearestSiteId, strongestSiteId }) => ({
      id: villageId,
      missingM: metres(missingM),
      missingDb: missingDb === null ? null : Math.ceil(missingDb * 1000) / 1000,
      nearestCandidate: nearestSiteId,
      strongestCandidate: strongestSiteId,
    })),
    unserved: answer.unserved,
    seconds: Number(answer.seconds.toFixed(3)),
    order: answer.order.map(({ siteId, addsVillages, addsHouseholds, addsPoints, costVnd, phase }) => ({
      id: siteId,
      addsVillages,
      addsHouseholds,
      addsPoints,
      costVnd,
      phase,
    })),
    lockedIn: answer.lockedIn,
    refused: answer.refused,
    contradictions: answer.contradictions,
    notices: answer.notices,
    before: answer.before,
    certificate: answer.certificate && {
      status: answer.certificate.status,
      words: answer.certificate.words,
      certifiedBound: answer.certificate.certifiedBound,
    },
    ...(curve && { curve }),
  };
}

export type OptimiseDocument = ReturnType<typeof optimiseDocument>;
