/** The page is kept for so long at a time. */
const SLICE_MS = 10;

export interface BetweenFrames<Step> {
  readonly onStep?: (step: Step) => void;
  /** Asked before each slice: false ends the work where it is. */
  readonly goesOn?: () => boolean;
}

/** Long work in slices, on the page's own thread between its frames. undefined: it was ended before it was done. */
export async function betweenFrames<Step, Done>(
  work: Generator<Step, Done>,
  { onStep, goesOn = () => true }: BetweenFrames<Step> = {},
): Promise<Done | undefined> {
  for (;;) {
    const endMs = performance.now() + SLICE_MS;
    let step: IteratorResult<Step, Done>;
    do step = work.next();
    while (!step.done && performance.now() < endMs);
    if (step.done) return step.value;
    onStep?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn()) return undefined;
  }
}
