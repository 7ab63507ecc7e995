import type { CoverageSettings } from '../../plan/plan';
import type { Site } from '../../plan/site';
import type { Dbm, Degrees } from '../../units';

/** The sites whose levels are asked for, each with a place, and the settings that levels follow from. */
export interface LevelSurvey {
  readonly settings: CoverageSettings;
  readonly sites: readonly Site[];
}

/** Some villages, by their places. */
export interface LevelTile {
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
}

/** Who serves the villages of a tile, and every path that was measured to find that out. */
export interface TileLevels {
  /** Servers by village of the tile. */
  readonly counts: Uint16Array;
  /** By path: the village in the tile, the site in the survey, and the level it brings. */
  readonly village: Uint32Array;
  readonly site: Uint32Array;
  readonly levelDbm: Float64Array;
  /** By path: where it lies in `geometry`, counted in paths, or a code below 0 of the book of paths. */
  readonly code: Int32Array;
  /** Measured paths as `storeGeometry` writes them; sites on one mast share theirs. */
  readonly geometry: Float64Array;
}

/** One row of {@link TileLevels}. */
export interface TilePath {
  readonly village: number;
  readonly site: number;
  readonly levelDbm: Dbm;
  readonly code: number;
}

/** Places in degrees as a tile. */
export function tileOf(places: readonly (readonly [Degrees, Degrees])[]): LevelTile {
  return {
    lngDeg: Float64Array.from(places, ([lngDeg]) => lngDeg),
    latDeg: Float64Array.from(places, ([, latDeg]) => latDeg),
  };
}
