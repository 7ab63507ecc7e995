import type { BookedPropagation } from '../core/coverage/levels/createPropagation';
import type { LevelCount, LevelProgress } from '../core/coverage/levels/levelCount';
import type { Propagation } from '../core/coverage/propagation';
import type { Terrain } from '../core/terrain/terrain';
import type { TerrainPool } from '../workers/terrain/terrainPool';
import { isAtHand, isSameQuestion, type LevelQuestion } from './levelQuestion';

/** What answers a question at once, and who serves each village where that was counted on the way. */
export interface ReadyLevels {
  readonly propagation: Propagation;
  readonly counts: Uint16Array | null;
}

export interface LevelGround {
  /** What answers the question without keeping the page waiting; null: it must be prepared first. */
  ready(question: LevelQuestion): ReadyLevels | null;
  /** Prepares it bit by bit, unless what is being prepared already will do. Rejects when the models cannot be fetched. */
  prepare(question: LevelQuestion, onProgress: (progress: LevelProgress) => void): Promise<void>;
  /** Ends what is being prepared; what was measured stays. */
  stop(): void;
}

/** The page is kept for so long at a time. */
const SLICE_MS = 10;
/** Fewer villages are measured between the frames of the page before a thread would have started. */
const FEWEST_FOR_THREADS = 200;

/** Threads to measure paths in; null: this place has none. */
export type OpenPool = () => Promise<TerrainPool>;

/**
 * Prepares levels: what follows from paths measured before on the page, between its frames; many paths in threads. Paths
 * are kept as long as ground and villages are the same, whatever else of the plan changes meanwhile.
 */
export function createLevelGround(openPool: OpenPool | null = pageThreads()): LevelGround {
  let models: Models | null = null;
  let measured: Measured | null = null;
  let held: (Measured & ReadyLevels) | null = null;
  let preparing: { readonly question: LevelQuestion; readonly ended: AbortController } | null = null;
  let begun: { readonly question: LevelQuestion; readonly count: LevelCount; readonly work: Generator<void> } | null =
    null;

  /** A count of the question from what is known, begun now or a moment ago. */
  const begin = ({ createPropagation, LevelCount: Count }: Models, question: LevelQuestion) => {
    if (begun?.question === question) return begun;
    const known = [held, measured].find((each) => each && onSamePaths(each.question, question));
    const propagation = known?.propagation ?? createPropagation(question.terrain);
    measured = { question, propagation };
    const count = new Count(question.plan, question.filter, propagation);
    begun = { question, count, work: count.known() };
    return begun;
  };
  const hold = (question: LevelQuestion, counts: Uint16Array | null) => {
    begun = null;
    held = { question, propagation: measured!.propagation, counts };
    return held;
  };

  return {
    ready(question) {
      if (held && isSameQuestion(held.question, question)) return held;
      if (held && isAtHand(held.question, question)) {
        held = { ...held, question, counts: null };
        return held;
      }
      if (!models || !held || preparing || !onSamePaths(held.question, question)) return null;
      const { count, work } = begin(models, question);
      return runFor(work) && count.left === 0 ? hold(question, count.counts) : null;
    },
    async prepare(question, onProgress) {
      if (preparing && isAtHand(preparing.question, question)) return;
      preparing?.ended.abort();
      const ended = new AbortController();
      preparing = { question, ended };
      const { signal } = ended;
      try {
        models ??= await fetchModels();
        if (signal.aborted) return;
        const { count, work } = begin(models, question);
        const tell = (): void => onProgress(count.progress);
        await betweenFrames(work, tell, signal);
        if (!signal.aborted && openPool && count.left >= FEWEST_FOR_THREADS && overGround(question)) {
          await inThreads(openPool, question.terrain!, count, { onProgress: tell, signal });
        }
        await betweenFrames(count.measure(), tell, signal);
        if (!signal.aborted) hold(question, count.counts);
      } finally {
        if (preparing?.ended === ended) preparing = null;
      }
    },
    stop() {
      preparing?.ended.abort();
      preparing = null;
      begun = null;
    },
  };
}

interface Measured {
  readonly question: LevelQuestion;
  readonly propagation: BookedPropagation;
}

type Models = Awaited<ReturnType<typeof fetchModels>>;

async function fetchModels() {
  const [{ createPropagation }, { LevelCount }] = await Promise.all([
    import('../core/coverage/levels/createPropagation'),
    import('../core/coverage/levels/levelCount'),
  ]);
  return { createPropagation, LevelCount };
}

/** Null outside a browser. */
function pageThreads(): OpenPool | null {
  if (typeof Worker === 'undefined') return null;
  return async () => (await import('../workers/terrain/terrainThreads')).terrainThreads();
}

/** Threads that fail leave the rest to the page: slower, and the same. */
async function inThreads(
  openPool: OpenPool,
  terrain: Terrain,
  count: LevelCount,
  run: { readonly onProgress: () => void; readonly signal: AbortSignal },
): Promise<void> {
  try {
    const [pool, { countInThreads }] = await Promise.all([openPool(), import('../workers/terrain/countInThreads')]);
    if (!run.signal.aborted) await countInThreads(pool, terrain, count, run);
  } catch {}
}

async function betweenFrames(work: Generator<void>, tell: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !runFor(work)) {
    tell();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** True when the work is done. */
function runFor(work: Generator<void>): boolean {
  const endMs = performance.now() + SLICE_MS;
  do if (work.next().done) return true;
  while (performance.now() < endMs);
  return false;
}

function onSamePaths(a: LevelQuestion, b: LevelQuestion): boolean {
  return a.terrain === b.terrain && a.plan.villages === b.plan.villages;
}

function overGround({ plan, terrain }: LevelQuestion): boolean {
  return plan.coverage.model === 'terrain' && terrain !== null;
}
