import type { Highs } from 'highs';

let loaded: Promise<Highs> | null = null;

/** The solver, loaded when first asked for; `wasmUrl` is where a browser finds its binary. */
export function loadHighs(wasmUrl?: string): Promise<Highs> {
  loaded ??= import('highs').then(({ default: load }) =>
    load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl }),
  );
  return loaded;
}
