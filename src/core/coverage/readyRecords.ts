import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import type { CoverageFilter } from './result';
import { type SiteRecord, siteRecord } from './siteRecord';
import { SiteRules } from './siteRules';

const AT_ONCE = 1024;

/** Works out the reaches of a long list of sites in steps, so that `recordsAtHand` has them. The radius model only. */
export function* readyRecords(plan: Plan, filter: CoverageFilter): Generator<void, readonly SiteRecord[]> {
  const rules = new SiteRules(plan, filter);
  const { sites } = plan;
  const known = recordsAtHand(sites, rules);
  if (known) return known;
  const before = reachingAlike(ready.get(sites), rules);
  const records: SiteRecord[] = [];
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const same = before?.[at];
    records.push(same?.reach && rules.counts(sites[at]!) ? same : siteRecord(sites[at]!, rules));
  }
  ready.set(sites, { rules, records });
  return records;
}

/** Under other switches a site reaches as far as before: those that count go on under the same record. */
function reachingAlike(last: Ready | undefined, { settings }: SiteRules): readonly SiteRecord[] | null {
  if (!last) return null;
  const { defaultRadiusM, defaultRadiiM } = last.rules.settings;
  if (defaultRadiusM !== settings.defaultRadiusM || defaultRadiiM !== settings.defaultRadiiM) return null;
  return last.records;
}

/** One record per site, where `readyRecords` worked them out last for this very list under these rules. */
export function recordsAtHand(sites: readonly Site[], rules: SiteRules): readonly SiteRecord[] | null {
  const known = ready.get(sites);
  if (!known || rules.propagation !== null || known.rules.settings !== rules.settings) return null;
  const { operator, technology } = known.rules.filter;
  return operator === rules.filter.operator && technology === rules.filter.technology ? known.records : null;
}

interface Ready {
  readonly rules: SiteRules;
  readonly records: readonly SiteRecord[];
}

const ready = new WeakMap<readonly Site[], Ready>();
