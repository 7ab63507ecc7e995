import { orderedGains } from '../coverage/orderedGains';
import type { CountPair, CoverageResult } from '../coverage/result';
import { type SiteGain, siteGain } from '../coverage/siteGain';
import { SiteRules } from '../coverage/siteRules';
import { verdictReader } from '../coverage/verdict';
import { findSite } from '../plan/findSite';
import type { Plan } from '../plan/plan';
import { programmeOf } from '../plan/programme';
import type { Db, Metres } from '../units';

/** A village that depends on one site, and what is next to serving it. */
export interface Dependent {
  readonly villageId: string;
  readonly households: number | null;
  /** The nearest other site that counts, or the strongest where levels decide; null: there is none. */
  readonly nextSiteId: string | null;
  /** Metres missing to the nearest edge of another reach; null where levels decide, or no other site counts. */
  readonly missingM: Metres | null;
  /** Decibels missing from the strongest other site, > 0; null in the radius model and out of every reach. */
  readonly missingDb: Db | null;
}

/** What a programme site adds where it stands in the programme, given those before it. */
export interface InOrder {
  /** From 1, among the programme sites that count. */
  readonly place: number;
  readonly of: number;
  readonly adds: CountPair;
  /** Border posts and island points. */
  readonly addsPoints: number;
}

export interface SiteExplanation {
  readonly gain: SiteGain;
  /** Of what it reaches, what another site serves too. With `gain.alone` this is `gain.reaches`. */
  readonly together: CountPair;
  /** Villages it alone serves, or alone would; most households first. */
  readonly dependents: readonly Dependent[];
  /** null: it is no programme site, or does not count now. Over all of them this adds up to the headline (law L8). */
  readonly order: InOrder | null;
}

type Answered = Pick<CoverageResult, 'plan' | 'filter' | 'coverCounts' | 'propagation'>;

/** What one site means in the answer at hand: what it reaches, what hangs on it alone, and who is next. null: no such site. */
export function explainSite(answered: Answered, siteId: string): SiteExplanation | null {
  const site = findSite(answered.plan, siteId);
  if (!site) return null;
  const gain = siteGain(answered, site);
  const { reaches, alone } = gain;
  return {
    gain,
    together: { villages: reaches.villages - alone.villages, households: reaches.households - alone.households },
    dependents: gain.aloneIndices.length > 0 ? dependentsOf(answered, gain) : [],
    order: inOrder(answered, siteId),
  };
}

function dependentsOf({ plan, filter, propagation }: Answered, { siteId, aloneIndices }: SiteGain): Dependent[] {
  const without = verdictReader(withoutSite(plan, siteId), filter, propagation);
  const dependents = aloneIndices.map((at): Dependent => {
    const village = plan.villages[at]!;
    const { nearest, missingM, signal } = without(village);
    return {
      villageId: village.id,
      households: village.households ?? null,
      nextSiteId: (signal?.best ?? nearest)?.siteId ?? null,
      missingM,
      missingDb: signal ? -signal.marginDb : null,
    };
  });
  return dependents.sort((a, b) => (b.households ?? 0) - (a.households ?? 0) || (a.villageId < b.villageId ? -1 : 1));
}

function withoutSite(plan: Plan, siteId: string): Plan {
  return { ...plan, sites: plan.sites.filter(({ id }) => id !== siteId) };
}

function inOrder({ plan, filter, propagation }: Answered, siteId: string): InOrder | null {
  const rules = new SiteRules(plan, filter, propagation);
  const { planned, candidates } = programmeOf(plan);
  const ids = [...planned, ...candidates].filter((id) => rules.counts(findSite(plan, id)!));
  const at = ids.indexOf(siteId);
  if (at < 0) return null;
  const { adds, addsPoints } = orderedGains(plan, filter, ids, propagation).gains[at]!;
  return { place: at + 1, of: ids.length, adds, addsPoints };
}
