import type { LngLat } from '../geo/lngLat';
import type { ReviewReason } from '../plan/site';
import type { Metres } from '../units';

/** What a reviewer asks for instead; at least one of the two is not null. */
export interface Suggestion {
  readonly position: LngLat | null;
  readonly heightM: Metres | null;
}

/**
 * What is said of a site. `submit` hands it in, `withdraw` takes back whatever was said, `adopt` puts the site where the
 * suggestion asks and accepts it.
 */
export type Decision =
  | { readonly kind: 'submit' }
  | { readonly kind: 'accept'; readonly note?: string }
  | { readonly kind: 'requestChange'; readonly note?: string; readonly suggestion?: Suggestion }
  | { readonly kind: 'reject'; readonly reason: ReviewReason; readonly note?: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'adopt' };

/** Who decides: names are what people say of themselves. */
export interface Reviewer {
  readonly name: string;
  readonly org: string;
}
