import type { LngLat } from '../core/geo/lngLat';
import type { FeatureRef } from './session';

/** The path whose ground is shown; what it says is worked out from the plan on screen whenever that changes. */
export interface ProfileSlice {
  /** The transmitter. */
  readonly from: PathPlace | null;
  readonly to: PathPlace | null;
  /** The end that the next click on the map sets. */
  readonly picking: 'from' | 'to' | null;
  /** Distance from the transmitter that chart and map point at together. */
  readonly atKm: number | null;
}

export type PathPlace = FeatureRef | { readonly kind: 'place'; readonly position: LngLat };
