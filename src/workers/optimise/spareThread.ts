/** The part of a worker that a spare one needs. */
export interface Endable {
  terminate(): unknown;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SpareThread<Thread> {
  /** Has one opened and made ready ahead of time; opened anew it waits for its full time again. */
  warm(): void;
  /** The spare one, or a fresh one. */
  take(): Thread;
}

/** So long a thread made ready waits for work before it is ended. */
const WAITS_MS = 180_000;

/** Keeps at most one thread opened ahead of time, and none for ever. */
export function spareThread<Thread extends Endable>(
  open: () => Thread,
  makeReady: (thread: Thread) => void,
): SpareThread<Thread> {
  let spare: Thread | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    spare?.terminate();
    spare = null;
  };
  return {
    warm() {
      if (!spare) {
        spare = open();
        spare.onerror = drop;
        makeReady(spare);
      }
      clearTimeout(timer);
      timer = setTimeout(drop, WAITS_MS);
    },
    take() {
      const taken = spare ?? open();
      taken.onerror = null;
      spare = null;
      clearTimeout(timer);
      return taken;
    },
  };
}
