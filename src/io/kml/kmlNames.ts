/** `Data` of the document: the plan's header, and the order of what the folders scatter. */
export const HEADER_DATA = 'phuSong';
export const ORDER_DATA = 'phuSongOrder';
/** Field of a placemark: what no typed field can hold, as JSON. */
export const REST_FIELD = 'phuSongRest';
/** The plan's `name` is the name of the placemark. */
export const NAME_FIELD = 'name';

export type KmlType = 'bool' | 'int' | 'double' | 'string';

/** Ids in the order of the plan. */
export interface KmlOrder {
  readonly sites: readonly string[];
  readonly villages: readonly string[];
  readonly areas: readonly string[];
}
