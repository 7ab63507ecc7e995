/** So long the page is kept waiting at a time. */
const SLICE_MS = 12;

/**
 * Does work in steps without ever holding the page up: a slice, a pause, the next. null: it was given up in a pause.
 */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  isOver: () => boolean = () => false,
): Promise<Result | null> {
  for (;;) {
    const end = Date.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (Date.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return null;
  }
}
