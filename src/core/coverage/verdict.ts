import { reachLngDeg } from '../geo/boundingBox';
import { toEcef } from '../geo/ecef';
import { geodesicDistanceM } from '../geo/geodesicDistance';
import type { LngLat } from '../geo/lngLat';
import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import type { Db, Dbm, Metres } from '../units';
import { findNearest, type Nearest, nearestAmong, type SiteDistance } from './nearestReach';
import type { Propagation } from './propagation';
import type { CoverageFilter } from './result';
import { type SiteClass, siteClasses } from './siteClasses';
import { SiteLedger } from './siteLedger';
import { type ActiveReach, reachesUnder } from './siteRecord';
import { SiteRules } from './siteRules';

export type { SiteDistance } from './nearestReach';

/**
 * Why a village is covered or not. Of a site near enough but too weak: land cuts the line to it, nothing does, or the
 * ground between is not known.
 */
export type VerdictReason = 'inReach' | 'beyondReach' | 'noActiveSite' | 'ridge' | 'tooWeak' | 'noTerrainData';

/** Where land rises above the straight line from a mast to a place. */
export interface LineCut {
  /** From the mast. */
  readonly distanceM: Metres;
  /** Of the ground and what stands on it, above sea level. */
  readonly topM: Metres;
  /** How far it rises above the line, m > 0. */
  readonly overM: Metres;
}

/** What arrives at a village, in the models that compute levels. */
export interface SignalFacts {
  /** The strongest site, whether it serves or not. */
  readonly best: SiteDistance;
  readonly levelDbm: Dbm;
  /** Level above threshold, handset losses and shadow margin: served from 0 on; below, what is missing. */
  readonly marginDb: Db;
  /** Share of such places where the best site is received well enough, 0…1. */
  readonly probability: number;
  readonly second: { readonly siteId: string; readonly levelDbm: Dbm } | null;
  /** Drawn from made-up heights. */
  readonly illustrative: boolean;
  /** The ground is not known there: a formula without terrain answered. */
  readonly fallback: boolean;
  readonly cut: LineCut | null;
}

/** Who serves one village, or what is missing. Distances are WGS84 geodesics; the verdict is the engine's chord test. */
export interface Verdict {
  readonly villageId: string;
  readonly covered: boolean;
  readonly coverCount: number;
  /** Nearest first; in the models that compute levels the strongest first, three at most. */
  readonly servers: readonly SiteDistance[];
  /** The nearest active site, whether it serves or not; null when no site is active. */
  readonly nearest: SiteDistance | null;
  /** Metres to the nearest edge of a reach; null when covered, and when no site is active. */
  readonly missingM: Metres | null;
  readonly reason: VerdictReason;
  /** Absent in the radius model, and when no site is near enough. */
  readonly signal?: SignalFacts;
}

/** The verdict on one village, by its index in `plan.villages`. Throws RangeError when there is none. */
export function villageVerdict(
  plan: Plan,
  filter: CoverageFilter,
  villageIndex: number,
  propagation: Propagation | null = null,
): Verdict {
  const village = plan.villages[villageIndex];
  if (!village)
    throw new RangeError(`villageVerdict: expected an index below ${plan.villages.length}, got ${villageIndex}`);
  return createVerdictFollower()(plan, filter, village, propagation);
}

/** The verdicts on all villages, in the order of the plan. */
export function allVerdicts(plan: Plan, filter: CoverageFilter, propagation: Propagation | null = null): Verdict[] {
  return plan.villages.map(verdictReader(plan, filter, propagation));
}

/** For many villages of one plan: lays the active sites on grids once (some 10 ms for 6,000) and answers one by one. */
export function verdictReader(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): (village: Village) => Verdict {
  const rules = new SiteRules(plan, filter, propagation);
  const reaches = reachesUnder(plan, rules);
  if (rules.radio) return rules.radio.verdicts(reaches);
  const classes = siteClasses(reaches);
  const startM = 2 * classes.reduce((longestM, { radiusM }) => Math.max(longestM, radiusM), 500);
  return (village) =>
    verdictOn(
      village,
      classes.flatMap((sites) => serversIn(sites, village)),
      findNearest(village.position, classes, startM),
    );
}

/**
 * For one village and plan after plan, as in a drag: only sites that changed since the last question are worked out
 * again, and all are read in a row.
 */
export function createVerdictFollower(): (
  plan: Plan,
  filter: CoverageFilter,
  village: Village,
  propagation?: Propagation | null,
) => Verdict {
  const ledger = new SiteLedger();
  return (plan, filter, village, propagation = null) => {
    ledger.advance(plan, filter, propagation);
    const reaches = ledger.activeReaches();
    const { radio } = ledger.rules;
    if (radio) return radio.verdicts(reaches)(village);
    return verdictOn(village, serversAmong(reaches, village), nearestAmong(village.position, reaches));
  };
}

function verdictOn({ id }: Village, servers: SiteDistance[], found: Nearest | null): Verdict {
  const covered = servers.length > 0;
  servers.sort((a, b) => a.distanceM - b.distanceM || (a.siteId < b.siteId ? -1 : 1));
  return {
    villageId: id,
    covered,
    coverCount: servers.length,
    servers,
    nearest: found?.nearest ?? null,
    missingM: covered || found === null ? null : Math.max(0, found.missingM),
    reason: covered ? 'inReach' : found ? 'beyondReach' : 'noActiveSite',
  };
}

function serversAmong(reaches: readonly ActiveReach[], { position }: Village): SiteDistance[] {
  const { x, y, z } = toEcef(position[0], position[1]);
  const servers = reaches.filter((reach) => {
    const dx = x - reach.x;
    const dy = y - reach.y;
    const dz = z - reach.z;
    return dx * dx + dy * dy + dz * dz <= reach.chord2;
  });
  return servers.map((reach) => serving(reach, position));
}

function serving({ siteId, lngDeg, latDeg }: ActiveReach, position: LngLat): SiteDistance {
  return { siteId, distanceM: geodesicDistanceM(position, [lngDeg, latDeg]) };
}

function serversIn({ grid, members, chord2, radiusM, halfLatDeg }: SiteClass<ActiveReach>, { position }: Village) {
  const [lngDeg, latDeg] = position;
  const { x, y, z } = toEcef(lngDeg, latDeg);
  const servers: SiteDistance[] = [];
  const written = grid.findRuns(lngDeg, latDeg, halfLatDeg, reachLngDeg(latDeg, radiusM));
  for (let run = 0; run < written; run += 2) {
    for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
      const dx = x - grid.x[k]!;
      const dy = y - grid.y[k]!;
      const dz = z - grid.z[k]!;
      if (dx * dx + dy * dy + dz * dz > chord2[k]!) continue;
      servers.push(serving(members[grid.order[k]!]!, position));
    }
  }
  return servers;
}
