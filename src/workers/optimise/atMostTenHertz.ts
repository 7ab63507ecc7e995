const LEAST_MS = 100;

export interface TenHertz<T> {
  (value: T): void;
  /** Tells the last value held back, once it is time: so that the newest is known also when nothing follows. */
  flush(): void;
}

/** Lets the first call through and then at most one every 100 ms; of what comes sooner the last is held for `flush`. */
export function atMostTenHertz<T>(nowMs: () => number, tell: (value: T) => void): TenHertz<T> {
  let toldMs = Number.NEGATIVE_INFINITY;
  let held: { readonly value: T } | null = null;
  const flush = (): void => {
    if (!held) return;
    const now = nowMs();
    if (now - toldMs < LEAST_MS) return;
    const { value } = held;
    held = null;
    toldMs = now;
    tell(value);
  };
  const take = (value: T): void => {
    held = { value };
    flush();
  };
  return Object.assign(take, { flush });
}
