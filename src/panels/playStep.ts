const STEP_MS = 180;

/** The time between two sites of the play-back. */
export function playStep(): Promise<void> {
  return new Promise((done) => setTimeout(done, STEP_MS));
}
