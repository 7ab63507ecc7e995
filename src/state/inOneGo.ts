/** Work in steps, all of them now: for lists too short to be worth a pause. */
export function inOneGo<Done>(work: Generator<unknown, Done>): Done {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
