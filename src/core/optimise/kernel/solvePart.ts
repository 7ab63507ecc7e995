import { BranchAndBound } from './branchAndBound';
import { type CoverProblem, countedValue, type Solution } from './coverProblem';
import type { ExactResult } from './exactEngine';
import type { DualPrices } from './lagrangian';
import { improve } from './localSearch';
import type { ProofNode } from './proof';
import { type SearchOptions, seededNumbers } from './searchOptions';
import { WindowedSearch } from './windowedSearch';

/** What is known of one component. */
export interface PartOutcome {
  readonly best: Solution;
  readonly bound: number;
  /** How the bound met the value; null: it has not. */
  readonly provedBy: 'search' | 'solver' | null;
  readonly proof: ProofNode | null;
  /** Prices of the root relaxation: a bound anybody can check, whatever the solver says. */
  readonly prices: DualPrices | null;
}

/** Entries between two looks at the clock: a few milliseconds. */
const SLICE = 1_500_000;
const SEARCH_WORK = 4_000_000;
/** Where the exact engine does better once the root bound is known: many rows, or some and a wide gap. */
const MANY_ROWS = 400;
const SOME_ROWS = 150;
const WIDE_GAP = 0.06;
/** So little is missing that some thousand branches close it, however many rows there are: worth more work. */
const NARROW_GAP = 0.016;
const NARROW_WORK = 3;
/** The windowed search ends after this many entries, or when it has not found better for so many. */
const WINDOWS_WORK = 100_000_000;
const WINDOWS_PATIENCE = 40_000_000;

/**
 * Local search, then branch and bound for a fixed amount of work. What that leaves open gets the best solution windows
 * find, since an optimum is proved far sooner than it is found (a budget ties all windows together: it goes without), then
 * a new tree where little is missing, then the exact engine. One after the other and not raced, so that the answer depends
 * on the seed and not on the machine. Over 3,000 rows regional bounds belong before the engine: this is their place.
 */
export async function solvePart(
  problem: CoverProblem,
  start: Solution,
  deadlineMs: number,
  options: SearchOptions,
  tell: (best: Solution, bound: number) => void,
): Promise<PartOutcome> {
  const isOver = () => options.stop.aborted || options.nowMs() >= deadlineMs;
  const random = seededNumbers(options.seed);
  let search = new BranchAndBound(problem, improve(problem, start, rounds(problem), random, isOver), isOver);
  const branch = async () => {
    while (!search.done && !isOver() && search.work < worthwhile(problem, search, options)) {
      search.run(SLICE);
      tell(search.best, search.bound);
      await options.breathe();
    }
  };
  tell(search.best, 0);
  await branch();
  const first = search;
  if (options.exact && !search.done && !problem.budget) {
    const windows = new WindowedSearch(problem, search.best, random);
    const most = Math.min(options.work, WINDOWS_WORK);
    while (windows.work < most && windows.stale < WINDOWS_PATIENCE && !isOver()) {
      windows.step();
      tell(windows.best, search.bound);
      await options.breathe();
    }
    if (windows.best.value < search.best.value && !isOver()) {
      // A new tree: what the better solution rules out at the root is ruled out in all of it.
      search = new BranchAndBound(problem, windows.best, isOver);
      await branch();
    } else search.best = windows.best;
  }
  const { rootPrices } = search;
  const own = {
    best: search.best,
    bound: Math.max(first.bound, search.bound),
    proof: search.proof,
    prices: (rootPrices?.bound ?? 0) > (first.rootPrices?.bound ?? 0) ? rootPrices : first.rootPrices,
  };
  if (search.done) return { ...own, provedBy: 'search' };
  if (!options.exact || isOver()) return { ...own, provedBy: null };
  return askEngine(problem, own, deadlineMs, options, tell);
}

/** Entries that branch and bound may touch before it is left to the engine. */
function worthwhile({ matrix }: CoverProblem, search: BranchAndBound, { exact, work }: SearchOptions): number {
  const { best, bound, rootPrices } = search;
  if (!exact || !rootPrices) return work;
  if (best.value - 1 - rootPrices.bound < NARROW_GAP * best.value) return NARROW_WORK * work;
  const isHopeless = matrix.rows > MANY_ROWS || (matrix.rows > SOME_ROWS && best.value - bound > WIDE_GAP * best.value);
  return isHopeless ? 0 : work;
}

type Known = Omit<PartOutcome, 'provedBy'>;

async function askEngine(
  problem: CoverProblem,
  known: Known,
  deadlineMs: number,
  options: SearchOptions,
  tell: (best: Solution, bound: number) => void,
): Promise<PartOutcome> {
  let { best, bound } = known;
  const take = (chosen: readonly number[] | null | undefined, newBound: number | undefined) => {
    const value = chosen ? countedValue(problem, chosen) : null;
    if (chosen && value !== null && value < best.value) best = { chosen: [...chosen].sort((a, b) => a - b), value };
    bound = Math.min(best.value, Math.max(bound, newBound ?? bound));
    tell(best, bound);
  };
  const timeLimitMs = deadlineMs - options.nowMs();
  const ask = { problem, start: best.chosen, timeLimitMs, seed: options.seed };
  const run = options.exact!.start(ask, (event) => take(event.chosen, event.bound));
  const result = await ended(run, deadlineMs, options);
  if (result.status !== 'failed') take(result.chosen, result.bound);
  return { ...known, best, bound, provedBy: bound >= best.value ? 'solver' : null };
}

/** The engine's result, or what it knows when the time is up or the owner has had enough. */
async function ended(
  run: { readonly result: Promise<ExactResult>; stop(): void },
  deadlineMs: number,
  options: SearchOptions,
): Promise<ExactResult> {
  let result: ExactResult | null = null;
  const whenDone = run.result.then((each) => {
    result = each;
  });
  while (result === null) {
    await Promise.race([whenDone, options.breathe()]);
    if (result === null && (options.stop.aborted || options.nowMs() >= deadlineMs)) run.stop();
  }
  return result;
}

function rounds({ matrix }: CoverProblem): number {
  return Math.max(4, Math.min(150, Math.round(SEARCH_WORK / (8 * matrix.cols + 4 * matrix.colRows.length + 1))));
}
