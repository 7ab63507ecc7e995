import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import type { CoverageSettings, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Terrain } from '../core/terrain/terrain';

/** What levels are asked of. */
export interface LevelQuestion {
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  readonly terrain: Terrain | null;
}

export interface LevelGround {
  /** What answers the question without keeping the page waiting; null: it must be prepared first. */
  ready(question: LevelQuestion): Propagation | null;
  /** Prepares it bit by bit, unless what is being prepared already will do. Rejects when the models cannot be fetched. */
  prepare(question: LevelQuestion, onProgress: (fraction: number) => void): Promise<void>;
  /** Ends what is being prepared. */
  stop(): void;
}

/** The page is kept for so long at a time. */
const SLICE_MS = 10;
/** So many other sites are worked out at once. */
const MOST_OTHER_SITES = 16;

/** Prepares levels on the page's own thread between its frames: a province takes less than a second. */
export function createLevelGround(): LevelGround {
  let propagation: Propagation | null = null;
  let terrain: Terrain | null = null;
  let known: LevelQuestion | null = null;
  let preparing: LevelQuestion | null = null;

  return {
    ready(question) {
      if (!propagation || !known || !isNear(known, question)) return null;
      known = question;
      return propagation;
    },
    async prepare(question, onProgress) {
      if (preparing && isNear(preparing, question)) return;
      preparing = question;
      const [{ createPropagation }, { warmLevels }] = await Promise.all([
        import('../core/coverage/levels/createPropagation'),
        import('../core/coverage/levels/warmLevels'),
      ]);
      if (preparing !== question) return;
      if (!propagation || terrain !== question.terrain || known?.plan.villages !== question.plan.villages) {
        propagation = createPropagation(question.terrain);
        terrain = question.terrain;
      }
      const work = warmLevels(question.plan, question.filter, propagation);
      for (let slice = runFor(work); !slice.done; slice = runFor(work)) {
        onProgress(slice.fraction);
        await new Promise((resolve) => setTimeout(resolve));
        if (preparing !== question) return;
      }
      preparing = null;
      known = question;
    },
    stop() {
      preparing = null;
    },
  };
}

function runFor(work: Generator<number>): { readonly done: boolean; readonly fraction: number } {
  const endMs = performance.now() + SLICE_MS;
  let fraction = 0;
  do {
    const { done, value } = work.next();
    if (done) return { done, fraction: 1 };
    fraction = value;
  } while (performance.now() < endMs);
  return { done: false, fraction };
}

/** The same villages, ground and radio, and all but a few sites the same: what is not known yet is soon worked out. */
function isNear(from: LevelQuestion, to: LevelQuestion): boolean {
  if (from.terrain !== to.terrain || from.plan.villages !== to.plan.villages) return false;
  if (from.filter.operator !== to.filter.operator || from.filter.technology !== to.filter.technology) return false;
  return sameRadio(from.plan.coverage, to.plan.coverage) && fewOthers(from.plan.sites, to.plan.sites);
}

/** The same but for which sites count and what levels are compared with. */
function sameRadio(from: CoverageSettings, to: CoverageSettings): boolean {
  return from === to || radioKey(from) === radioKey(to);
}

function radioKey(settings: CoverageSettings): string {
  const { activeStatuses, switchedOff, thresholdDbm, shadowMarginDb, sigmaDb, probability, ...rest } = settings;
  const { bodyLossDb, buildingLossDb, defaultRadiusM, defaultRadiiM, extra, ...radio } = rest;
  return JSON.stringify(Object.entries(radio).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fewOthers(from: readonly Site[], to: readonly Site[]): boolean {
  if (from === to) return true;
  if (Math.abs(from.length - to.length) > MOST_OTHER_SITES) return false;
  const before = new Set(from);
  let others = 0;
  for (const site of to) if (!before.has(site) && ++others > MOST_OTHER_SITES) return false;
  return true;
}
