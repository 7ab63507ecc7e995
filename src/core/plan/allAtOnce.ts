/** What work in steps comes to, all of it now: no pause, and nothing done between the steps. */
export function allAtOnce<Done>(steps: Generator<unknown, Done>): Done {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
