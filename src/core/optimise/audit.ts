import { isCountedVillage } from '../plan/village';
import type { ProofStatus } from './answer';
import { askAbout, type OptimiseAsk } from './ask';
import { rowsOfColumn } from './kernel/incidence';
import { type OptimiseRun, optimisePrepared } from './optimise';
import { prepare } from './prepare';
import { serversOf } from './servingMatrix';

/** What one planned site alone holds up. */
export interface SiteFailure {
  readonly siteId: string;
  /** Villages that lose signal when this site alone fails (N−1). */
  readonly villages: readonly string[];
  readonly households: number;
}

/** The planned sites on trial. */
export interface Audit {
  readonly plannedSites: number;
  /** Each could be left out alone without a village losing signal; not all of them together. */
  readonly redundant: readonly string[];
  /** Sites that some village depends on alone, most households first. */
  readonly soleServers: readonly SiteFailure[];
  /** Villages and points that no planned or standing site serves. */
  readonly stillDead: readonly string[];
  /** The fewest of the planned sites that serve all the planned sites serve, and a bound on it. */
  readonly minimum: number;
  readonly bound: number;
  readonly status: ProofStatus;
  readonly proved: boolean;
  readonly enough: readonly string[];
}

/** Asks of the planned sites which are needed: candidates play no part; locks are left aside. */
export async function audit(ask: OptimiseAsk, run: OptimiseRun = {}): Promise<Audit> {
  const sites = ask.plan.sites.filter(({ status }) => status !== 'candidate');
  const plan = { ...ask.plan, sites, areas: ask.plan.areas.filter(({ areaKind }) => areaKind !== 'exclusion') };
  const { filter, seed, timeLimitMs, mustServe, terrain } = ask;
  const prepared = prepare(
    askAbout(plan, { filter, seed, timeLimitMs, mustServe, lockedIn: [], lockedOut: [], ...(terrain && { terrain }) }),
  );
  const { choices, dead } = prepared;
  const reaches = choices.map(({ reach }) => reach);
  const counts = serversOf(dead, reaches);
  const failures = choices.map(({ site }, j) => {
    const alone = Array.from(rowsOfColumn(prepared.serving, j), (i) => i).filter((i) => counts[i] === 1);
    const households = alone.reduce((sum, i) => sum + (isCountedVillage(dead[i]!) ? (dead[i]!.households ?? 0) : 0), 0);
    return { siteId: site.id, villages: alone.map((i) => dead[i]!.id), households };
  });
  const answer = await optimisePrepared(prepared, run);
  return {
    plannedSites: choices.length,
    redundant: failures.filter(({ villages }) => villages.length === 0).map(({ siteId }) => siteId),
    soleServers: failures
      .filter(({ villages }) => villages.length > 0)
      .sort((a, b) => b.households - a.households || (a.siteId < b.siteId ? -1 : 1)),
    stillDead: dead.filter((_, i) => counts[i] === 0).map(({ id }) => id),
    minimum: answer.value,
    bound: answer.bound,
    status: answer.status,
    proved: answer.proved,
    enough: answer.chosen.map(({ siteId }) => siteId),
  };
}
