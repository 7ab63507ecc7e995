import { readFileSync } from 'node:fs';
import type { Shell } from '../../src/cli/shell';

export interface MemoryShell extends Shell {
  readonly files: Map<string, string>;
  readonly binaries: Map<string, Uint8Array>;
  readonly said: { out: string; err: string };
}

/** A shell that keeps what is written; files it does not hold are read from the disk. */
export function memoryShell(files: Readonly<Record<string, string>> = {}): MemoryShell {
  const held = new Map(Object.entries(files));
  const binaries = new Map<string, Uint8Array>();
  const said = { out: '', err: '' };
  return {
    files: held,
    binaries,
    said,
    env: { LANG: 'en_GB.UTF-8' },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    read: async (path) => {
      const bytes = binaries.get(path);
      if (bytes) return bytes;
      const text = held.get(path);
      return text === undefined ? new Uint8Array(readFileSync(path)) : new TextEncoder().encode(text);
    },
    write: async (path, content) => {
      if (typeof content === 'string') held.set(path, content);
      else binaries.set(path, content);
    },
  };
}
