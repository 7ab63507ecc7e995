import { BrokenStretch } from './brokenStretch';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes as they are, a byte order mark too. Throws `BrokenStretch` where they are no UTF-8. */
export function strictUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BrokenStretch();
  }
}
