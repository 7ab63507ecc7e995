import { canonicalJson } from './canonicalJson';
import { sha256 } from './sha256';

/** `sha256:…` over the canonical JSON of a value: equal for values that are deep-equal. */
export function contentHash(value: unknown): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}
