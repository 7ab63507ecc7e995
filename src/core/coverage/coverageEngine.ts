import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import type { CoverageModel } from '../radio/radioSettings';
import type { Cover } from './cover';
import { HeadlineTally } from './headlineTally';
import { newCover } from './newCover';
import type { Propagation } from './propagation';
import type { CoverageFilter, CoverageResult, Flips, Headline } from './result';
import { SiteLedger } from './siteLedger';

/** Answers "who is covered" for one plan after another, doing only the work the difference needs. */
export interface CoverageEngine {
  /**
   * Coverage of `plan` under `filter` and the model of its settings. Villages, model and ground of the same identity as
   * in the last call: incremental, else from scratch. The answer is the same either way (law L1). `propagation` answers
   * for the models that compute levels; without it such a plan throws RangeError. `counts`, where it was counted before
   * who serves each village of this very plan, saves counting it again.
   */
  ask(
    plan: Plan,
    filter: CoverageFilter,
    propagation?: Propagation | null,
    counts?: Uint16Array | null,
  ): CoverageResult;
}

/** Above this share of reaches to touch, counting anew is cheaper than subtracting and adding. */
const RECOUNT_SHARE = 1 / 3;

const NO_FLIPS: Flips = { gained: [], lost: [] };

/** One engine follows one screen: it remembers the last plan asked. */
export function createCoverageEngine(): CoverageEngine {
  let followed: FollowedVillages | null = null;
  let revision = 0;
  return {
    ask(plan, filter, propagation = null, counts = null) {
      revision++;
      if (followed?.follows(plan, propagation)) return followed.next(plan, filter, revision, counts);
      followed = new FollowedVillages(plan, filter, propagation, counts, followed?.ledgerFor(propagation));
      return followed.first(plan, filter, revision);
    },
  };
}

/** One list of villages under one model, and the sites last counted over it. */
class FollowedVillages {
  readonly #villages: readonly Village[];
  readonly #model: CoverageModel;
  readonly #propagation: Propagation | null;
  readonly #ledger: SiteLedger;
  readonly #cover: Cover;
  readonly #tally: HeadlineTally;
  #headline: Headline;

  constructor(
    plan: Plan,
    filter: CoverageFilter,
    propagation: Propagation | null,
    counts: Uint16Array | null,
    ledger = new SiteLedger(),
  ) {
    this.#villages = plan.villages;
    this.#model = plan.coverage.model;
    this.#propagation = propagation;
    this.#ledger = ledger;
    ledger.advance(plan, filter, propagation);
    const reaches = ledger.activeReaches();
    this.#cover = newCover(plan.villages, reaches, ledger.rules);
    this.#tally = new HeadlineTally(plan.villages);
    this.#cover.recount(reaches, counts);
    this.#settle(null);
    this.#headline = this.#tally.headline(this.#ledger.activeSites);
    propagation?.keep();
  }

  follows({ villages, coverage }: Plan, propagation: Propagation | null): boolean {
    if (this.#villages !== villages || this.#model !== coverage.model) return false;
    return coverage.model === 'radius' || this.#propagation === propagation;
  }

  /** The sites as they were counted, for other villages; what levels are measured with belongs to one ground. */
  ledgerFor(propagation: Propagation | null): SiteLedger | undefined {
    return propagation === null && this.#propagation === null ? this.#ledger : undefined;
  }

  first(plan: Plan, filter: CoverageFilter, revision: number): CoverageResult {
    return this.#result(plan, filter, revision, NO_FLIPS, true);
  }

  next(plan: Plan, filter: CoverageFilter, revision: number, counts: Uint16Array | null): CoverageResult {
    const { removed, added } = this.#ledger.advance(plan, filter, this.#propagation);
    const touched = removed.length + added.length;
    if (touched === 0) return this.#result(plan, filter, revision, NO_FLIPS, false);
    let anew = false;
    if (counts || (touched > 16 && touched > RECOUNT_SHARE * this.#ledger.activeSites)) {
      this.#cover.recount(this.#ledger.activeReaches(), counts);
      anew = true;
    } else {
      for (const reach of removed) this.#cover.remove(reach);
      for (const reach of added) this.#cover.add(reach);
    }
    const flips = { gained: [] as number[], lost: [] as number[] };
    this.#settle(flips);
    if (anew) this.#propagation?.keep();
    else this.#propagation?.trim();
    const flipped = flips.gained.length + flips.lost.length > 0;
    if (flipped || this.#headline.activeSites !== this.#ledger.activeSites) {
      this.#headline = this.#tally.headline(this.#ledger.activeSites);
    }
    return this.#result(plan, filter, revision, flipped ? flips : NO_FLIPS, false);
  }

  #settle(flips: { gained: number[]; lost: number[] } | null): void {
    this.#cover.settle((village, dead) => {
      this.#tally.flip(village, dead);
      if (dead) flips?.lost.push(village);
      else flips?.gained.push(village);
    });
  }

  #result(plan: Plan, filter: CoverageFilter, revision: number, flips: Flips, fresh: boolean): CoverageResult {
    const { counts: coverCounts, deadZones } = this.#cover;
    const propagation = this.#propagation;
    return { plan, filter, propagation, revision, coverCounts, deadZones, headline: this.#headline, flips, fresh };
  }
}
