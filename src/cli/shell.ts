import type { ExactEngine } from '../core/optimise/kernel/exactEngine';

/** What a command may touch of the outside: given in, so that tests need no process. */
export interface Shell {
  out(text: string): void;
  err(text: string): void;
  /** Throws when there is no such file. */
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder; null when the path is none. */
  readonly list?: (path: string) => Promise<readonly string[] | null>;
  /** The land the app is served with, as GeoJSON: the sea is where it is not. Absent, or null: not at hand. */
  readonly land?: () => Promise<Uint8Array | null>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** The exact solver in a thread of its own; without one it runs in this thread. */
  readonly exact?: () => ExactEngine;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const EXIT_DONE = 0;
export const EXIT_BAD = 2;
/** Stopped by a limit with the best answer so far. */
export const EXIT_LIMIT = 3;
export type ExitCode = typeof EXIT_DONE | typeof EXIT_BAD | typeof EXIT_LIMIT;
