/** A file the user handed over, or chose a place for. `handle` is the browser's own token to write it again. */
export interface FileTarget {
  readonly name: string;
  readonly handle: unknown;
}

/** The door to the user's files: the browser's in the app, a record in tests. */
export interface FilePort {
  /** Asks for files to open; empty when the user changes their mind. */
  choose(accept: readonly string[]): Promise<readonly { file: File; target: FileTarget }[]>;
  /** Hands over a new file through the browser's downloads. */
  download(name: string, content: Blob): void;
  /** True where the browser can write to a file the user chose. */
  readonly canWriteInPlace: boolean;
  /** Writes to the same file, or asks for a place when there is none yet; null when the user changes their mind. */
  write(name: string, content: Blob, target: FileTarget | null): Promise<FileTarget | null>;
}
