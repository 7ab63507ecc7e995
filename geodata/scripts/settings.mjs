/** The seed of everything invented here. Another seed gives another, equally illustrative province. */
export const SEED = 'quang-ninh-105';

/** West, south, east, north of the land clip, degrees WGS84. Outside it the map has no data. */
export const CLIP_BOX = [105.9, 20.3, 108.9, 22.0];

/** Islets smaller than this are left out, square metres. */
export const MIN_ISLET_M2 = 20_000;

/** About 11 m, a tenth of the source's own 100 m tolerance. */
export const LAND_DECIMALS = 4;

/** About 11 m: an invented place should not look measured to the metre. */
export const POSITION_DECIMALS = 4;

/** No village stands this close to the rim of a footprint, as a share of the radius; 2 % is the promise, the rest is slack. */
export const RIM_CLEARANCE = 0.022;

/** Households of the province: 345,684 with fibre were 93.7 % of them. */
export const HOUSEHOLDS = 368_900;

export const EXISTING_ROWS = 6015;
export const CANDIDATES = 60;
