import type { LngLat } from '../core/geo/lngLat';

/** Where the pointer is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly lngLat: LngLat;
  readonly touch: boolean;
  readonly shift: boolean;
  /** Shift, Ctrl or Command: add to what is selected. */
  readonly add: boolean;
}

/** What the hand does in one mode. */
export interface Tool {
  /** Pressed: true takes the pointer, and the map does not pan until it is let go. */
  press?(spot: Spot): boolean;
  /** Held still by touch. */
  longPress?(spot: Spot): boolean;
  /** Moved with the pointer taken: at most once per frame. */
  drag?(spot: Spot): void;
  /** Let go of a taken pointer, where it was last. */
  release?(spot: Spot): void;
  /** The pointer was lost. */
  cancel?(): void;
  /** Pressed and let go in place, pointer not taken. */
  click?(spot: Spot): void;
  doubleClick?(spot: Spot): void;
  /** Moved with nothing pressed; null: left the map. */
  move?(spot: Spot | null): void;
  /** True: the key is used up. */
  key?(event: KeyboardEvent): boolean;
  /** The mode is left. */
  end?(): void;
}
