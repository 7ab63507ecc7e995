import type { Site } from '../plan/site';
import type { Suggestion } from './decision';

/** What a reviewer asks for beside the site's own place and height; null: nothing. Half a place is none. */
export function suggestionOf({ suggestedLng, suggestedLat, suggestedHeightM }: Site): Suggestion | null {
  const position =
    suggestedLng === undefined || suggestedLat === undefined ? null : ([suggestedLng, suggestedLat] as const);
  const heightM = suggestedHeightM ?? null;
  return position === null && heightM === null ? null : { position, heightM };
}
