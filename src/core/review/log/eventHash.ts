import { contentHash } from '../../hash/contentHash';
import type { Json } from '../../plan/json';

/** What the next event calls this one: the hash of all its members but `hash`. Works for whatever a file holds. */
export function eventHash(event: Json): string {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return contentHash(event);
  const { hash: _, ...content } = event as { readonly [key: string]: Json };
  return contentHash(content);
}
