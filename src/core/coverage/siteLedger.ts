import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import type { Propagation } from './propagation';
import { type Reach, sameReach } from './reach';
import { recordsAtHand } from './readyRecords';
import type { CoverageFilter } from './result';
import { type ActiveReach, type SiteRecord, siteRecord } from './siteRecord';
import { SiteRules } from './siteRules';

/** What must be subtracted and added to get from one list of sites to the next. */
export interface ReachChanges {
  readonly removed: Reach[];
  readonly added: Reach[];
}

/**
 * The sites of the last plan asked, each with its reach. A site object seen before, under the same settings and filter,
 * is never worked out again; ids are not looked at, so duplicates do no harm.
 */
export class SiteLedger {
  #sites: readonly Site[] = [];
  #records: SiteRecord[] = [];
  #rules: SiteRules | null = null;
  #activeSites = 0;

  /** Those of the last plan taken in. */
  get rules(): SiteRules {
    return this.#rules!;
  }

  get activeSites(): number {
    return this.#activeSites;
  }

  /** Reaches of all active sites, in the order of the plan. */
  activeReaches(): ActiveReach[] {
    const reaches: ActiveReach[] = [];
    for (const { reach } of this.#records) if (reach !== null) reaches.push(reach);
    return reaches;
  }

  /** Takes in the next plan and returns the difference in reaches. */
  advance(plan: Plan, filter: CoverageFilter, propagation: Propagation | null = null): ReachChanges {
    const changes: ReachChanges = { removed: [], added: [] };
    if (plan.sites !== this.#sites && this.#startOver(plan, filter, propagation, changes)) return changes;
    if (!this.#holds(plan, filter, propagation)) {
      this.#rules = new SiteRules(plan, filter, propagation);
      this.#reviewAll(this.#rules, changes);
    }
    if (plan.sites !== this.#sites) this.#takeSites(plan.sites, this.rules, changes);
    this.#activeSites += changes.added.length - changes.removed.length;
    return changes;
  }

  /** Nothing of the last list is in the next, which is worked out already. */
  #startOver(plan: Plan, filter: CoverageFilter, propagation: Propagation | null, changes: ReachChanges): boolean {
    const { sites } = plan;
    if (commonHead(this.#sites, sites) + commonTail(this.#sites, sites, 0) > 0) return false;
    const rules = new SiteRules(plan, filter, propagation);
    const records = recordsAtHand(sites, rules);
    if (!records) return false;
    for (const { reach } of this.#records) note(changes, reach, null);
    for (const { reach } of records) note(changes, null, reach);
    this.#rules = rules;
    this.#sites = sites;
    this.#records = [...records];
    this.#activeSites = changes.added.length;
    return true;
  }

  #holds({ coverage }: Plan, filter: CoverageFilter, propagation: Propagation | null): boolean {
    const rules = this.#rules;
    if (rules === null || rules.settings !== coverage || rules.propagation !== propagation) return false;
    return sameFilter(rules.filter, filter);
  }

  /** Other rules for the same sites. */
  #reviewAll(rules: SiteRules, changes: ReachChanges): void {
    for (let i = 0; i < this.#records.length; i++) {
      const before = this.#records[i]!;
      const after = siteRecord(before.site, rules);
      if (sameReach(before.reach, after.reach)) continue;
      this.#records[i] = after;
      note(changes, before.reach, after.reach);
    }
  }

  /** Other sites under the same rules: what lies between the common head and the common tail is matched by identity. */
  #takeSites(sites: readonly Site[], rules: SiteRules, changes: ReachChanges): void {
    const records = this.#records;
    const head = commonHead(this.#sites, sites);
    const tail = commonTail(this.#sites, sites, head);
    const oldEnd = records.length - tail;
    const newEnd = sites.length - tail;
    const ready = recordsAtHand(sites, rules);
    const recordAt = (at: number): SiteRecord => ready?.[at] ?? siteRecord(sites[at]!, rules);
    if (oldEnd - head === newEnd - head) this.#replace(sites, head, newEnd, recordAt, changes);
    else this.#rematch(sites, head, oldEnd, newEnd, recordAt, changes);
    this.#sites = sites;
  }

  #replace(
    sites: readonly Site[],
    from: number,
    to: number,
    recordAt: (at: number) => SiteRecord,
    changes: ReachChanges,
  ): void {
    for (let i = from; i < to; i++) {
      const before = this.#records[i]!;
      if (before.site === sites[i]) continue;
      const after = recordAt(i);
      this.#records[i] = after;
      if (!sameReach(before.reach, after.reach)) note(changes, before.reach, after.reach);
    }
  }

  #rematch(
    sites: readonly Site[],
    head: number,
    oldEnd: number,
    newEnd: number,
    recordAt: (at: number) => SiteRecord,
    changes: ReachChanges,
  ): void {
    const spare = new Map<Site, SiteRecord[]>();
    for (const record of this.#records.slice(head, oldEnd)) {
      const same = spare.get(record.site);
      if (same) same.push(record);
      else spare.set(record.site, [record]);
    }
    const middle = sites.slice(head, newEnd).map((site, nth) => {
      const known = spare.get(site)?.pop();
      if (known) return known;
      const record = recordAt(head + nth);
      note(changes, null, record.reach);
      return record;
    });
    for (const left of spare.values()) for (const record of left) note(changes, record.reach, null);
    this.#records = [...this.#records.slice(0, head), ...middle, ...this.#records.slice(oldEnd)];
  }
}

function note(changes: ReachChanges, before: Reach | null, after: Reach | null): void {
  if (before !== null) changes.removed.push(before);
  if (after !== null) changes.added.push(after);
}

function sameFilter(a: CoverageFilter, b: CoverageFilter): boolean {
  return a.operator === b.operator && a.technology === b.technology;
}

function commonHead(before: readonly Site[], after: readonly Site[]): number {
  const length = Math.min(before.length, after.length);
  let head = 0;
  while (head < length && before[head] === after[head]) head++;
  return head;
}

function commonTail(before: readonly Site[], after: readonly Site[], head: number): number {
  const length = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < length && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return tail;
}
