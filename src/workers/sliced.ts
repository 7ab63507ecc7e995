/** Elements of a long list that go over at once: a few milliseconds of copying. */
const SLICE = 500;

type Path = readonly (string | number)[];

/** Part of a long list: where in the message it belongs, and its next elements. */
export interface Slice {
  readonly path: Path;
  readonly items: readonly unknown[];
}

export interface Sliced {
  /** The value with its long lists empty. */
  readonly frame: unknown;
  readonly slices: readonly Slice[];
}

/**
 * A message without its long lists, and those in slices: copied whole between threads, a long list holds the page up.
 * Lists within the elements of a long one stay with them.
 */
export function sliced(value: unknown): Sliced {
  const slices: Slice[] = [];
  return { frame: cut(value, [], slices), slices };
}

/** Puts a slice where it belongs in the frame that came before it. */
export function addSlice(frame: unknown, { path, items }: Slice): void {
  let at = frame as Record<string | number, unknown>;
  for (const key of path) at = at[key] as Record<string | number, unknown>;
  for (const item of items) (at as unknown as unknown[]).push(item);
}

function cut(value: unknown, path: Path, slices: Slice[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= SLICE) return value.map((item, at) => cut(item, [...path, at], slices));
    for (let at = 0; at < value.length; at += SLICE) slices.push({ path, items: value.slice(at, at + SLICE) });
    return [];
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, [...path, key], slices)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
