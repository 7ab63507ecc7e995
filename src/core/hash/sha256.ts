import { sha256Bytes } from './sha256Bytes';
import { utf8 } from './utf8';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Half a surrogate pair counts as U+FFFD. */
export function sha256(text: string): string {
  return sha256Bytes(utf8(text));
}
