const LEAST_MS = 100;

/** Lets the first call through and then at most one every 100 ms; what comes sooner is dropped, a later one follows. */
export function atMostTenHertz<T>(nowMs: () => number, tell: (value: T) => void): (value: T) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = nowMs();
    if (now - toldMs < LEAST_MS) return;
    toldMs = now;
    tell(value);
  };
}
