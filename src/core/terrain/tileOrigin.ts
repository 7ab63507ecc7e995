import type { TileRange } from './tileRange';

/** Where a height model made of map tiles came from: a named, dated assumption of whoever reckons with it. */
export interface TileOrigin {
  /** Address with {z}, {x} and {y} in it. */
  readonly template: string;
  readonly host: string;
  /** Whom the heights are owed to, and their licence, in the words of the provider. */
  readonly attribution: string;
  /** Day, ISO 8601. */
  readonly fetchedOn: string;
  readonly range: TileRange;
  /** Tiles the host does not have: voids. */
  readonly missing: number;
  /** Tiles that did not arrive, or could not be read: voids until they are fetched again. */
  readonly failed: number;
  /** Of all tiles as they came. */
  readonly bytes: number;
}
