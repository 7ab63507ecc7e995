import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import { countAll } from './countAll';
import type { CoverageEngine } from './coverageEngine';
import { CoverCounts } from './coverCounts';
import { HeadlineTally } from './headlineTally';
import type { CoverageFilter, CoverageResult, Flips, Headline } from './result';
import { type ReachChanges, SiteLedger } from './siteLedger';
import { gridCellM, villageGrid } from './villageGrid';

/** Above this share of reaches to touch, counting anew is cheaper than subtracting and adding. */
const RECOUNT_SHARE = 1 / 3;

const NO_FLIPS: Flips = { gained: [], lost: [] };

/**
 * Coverage in the radius model: a village is covered when the chord to an active site is at most the chord of the
 * site's radius. One engine follows one screen: it remembers the last plan asked.
 */
export function createRadiusEngine(): CoverageEngine {
  let followed: FollowedVillages | null = null;
  let revision = 0;
  return {
    ask(plan, filter) {
      revision++;
      if (followed?.villages === plan.villages) return followed.next(plan, filter, revision);
      followed = new FollowedVillages(plan, filter);
      return followed.first(plan, filter, revision);
    },
  };
}

/** One list of villages and the sites last counted over it. */
class FollowedVillages {
  readonly villages: readonly Village[];
  readonly #ledger = new SiteLedger();
  readonly #counts: CoverCounts;
  readonly #tally: HeadlineTally;
  #headline: Headline;

  constructor(plan: Plan, filter: CoverageFilter) {
    this.villages = plan.villages;
    const { added } = this.#ledger.advance(plan, filter);
    const cellM = gridCellM(added.map((reach) => reach.radiusM));
    this.#counts = new CoverCounts(villageGrid(plan.villages, cellM));
    this.#tally = new HeadlineTally(plan.villages);
    this.#recount();
    this.#settle(null);
    this.#headline = this.#tally.headline(this.#ledger.activeSites);
  }

  first(plan: Plan, filter: CoverageFilter, revision: number): CoverageResult {
    return this.#result(plan, filter, revision, NO_FLIPS, true);
  }

  next(plan: Plan, filter: CoverageFilter, revision: number): CoverageResult {
    const changes = this.#ledger.advance(plan, filter);
    const touched = changes.removed.length + changes.added.length;
    if (touched === 0) return this.#result(plan, filter, revision, NO_FLIPS, false);
    if (touched > 16 && touched > RECOUNT_SHARE * this.#ledger.activeSites) this.#recount();
    else this.#apply(changes);
    const flips = { gained: [] as number[], lost: [] as number[] };
    this.#settle(flips);
    const flipped = flips.gained.length + flips.lost.length > 0;
    if (flipped || this.#headline.activeSites !== this.#ledger.activeSites) {
      this.#headline = this.#tally.headline(this.#ledger.activeSites);
    }
    return this.#result(plan, filter, revision, flipped ? flips : NO_FLIPS, false);
  }

  #apply({ removed, added }: ReachChanges): void {
    for (const reach of removed) this.#counts.remove(reach);
    for (const reach of added) this.#counts.add(reach);
  }

  #recount(): void {
    countAll(this.#counts.grid, this.#ledger.activeReaches(), this.#counts.counts);
    this.#counts.markAllDirty();
  }

  #settle(flips: { gained: number[]; lost: number[] } | null): void {
    this.#counts.settle((village, dead) => {
      this.#tally.flip(village, dead);
      if (dead) flips?.lost.push(village);
      else flips?.gained.push(village);
    });
  }

  #result(plan: Plan, filter: CoverageFilter, revision: number, flips: Flips, fresh: boolean): CoverageResult {
    const { counts: coverCounts, deadZones } = this.#counts;
    return { plan, filter, revision, coverCounts, deadZones, headline: this.#headline, flips, fresh };
  }
}
