import type { Polygons } from '../../geo/polygons';
import { within180 } from '../../geo/within180';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { frameAround } from '../../terrain/rasterFrame';
import type { Terrain } from '../../terrain/terrain';
import type { Metres } from '../../units';
import { levelContours } from '../levelContours';
import { createPropagation } from '../levels/createPropagation';
import { placeLevels } from './placeLevels';
import { type RasterSite, rasterSites } from './rasterSite';

/** The ground where the level of one site is enough. */
export interface LevelFootprint {
  /** Empty: nowhere. */
  readonly polygons: Polygons;
  /** Share 0…1 of the cells in reach that the plan's formula answered for, since the ground is not known. */
  readonly formulaShare: number;
}

export interface LevelFootprints {
  readonly cellM: Metres;
  /** Out to the reach limit of the plan. */
  readonly reachM: Metres;
  /** Worked out when it is first asked for; masts that are alike in all that counts share one. The site has a place. */
  of(site: Site): LevelFootprint;
  /** Of all the cells of the footprints so far. */
  formulaShare(): number;
}

/** Cells of a footprint by the number of sites: a file of a nation is coarser than one of a commune. */
const CELLS_M = [
  { sites: 300, cellM: 100 },
  { sites: 3_000, cellM: 250 },
  { sites: Number.POSITIVE_INFINITY, cellM: 500 },
] as const;

/**
 * Footprints of a plan that decides by level: its level raster cut at what a village needs (threshold, losses at the
 * handset, shadow margin). As verdicts do, the plan's formula answers where the ground is not known. A village within a
 * cell of the rim may be decided otherwise: verdicts measure the very path. Throws RangeError for the radius model.
 */
export function levelFootprints({ coverage, sites }: Plan, terrain: Terrain | null): LevelFootprints {
  if (coverage.model === 'radius') throw new RangeError('levelFootprints: the radius model has circles');
  const rules = createPropagation(null).rulesFor(coverage);
  const { cellM } = CELLS_M.find((step) => sites.length <= step.sites)!;
  const reachM = rules.limitM;
  const known = new Map<string, LevelFootprint>();
  return {
    cellM,
    reachM,
    of(site) {
      const { levels, neededDbm } = rules.radioOf(site);
      const asked = rasterSites(levels, { terrain, reachM, cellM, unknownGround: 'formula' });
      const key = JSON.stringify(asked);
      const found = known.get(key) ?? footprint(terrain, asked, neededDbm);
      known.set(key, found);
      return found;
    },
    formulaShare() {
      const shares = [...known.values()].map((one) => one.formulaShare);
      return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
    },
  };
}

function footprint(
  terrain: Terrain | null,
  [first, ...more]: readonly RasterSite[],
  neededDbm: number,
): LevelFootprint {
  const { position, radiusM, stepM } = first!.sweep;
  const frame = frameAround(position, radiusM, stepM);
  const levels = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  let [cells, byFormula] = [0, 0];
  for (const site of [first!, ...more]) {
    const placed = placeLevels(terrain, site, frame)!;
    cells += placed.cells;
    byFormula += placed.byFormula;
    const { column, row, columns } = placed.window;
    placed.levels.forEach((level, cell) => {
      const at = (row + Math.floor(cell / columns)) * frame.columns + column + (cell % columns);
      if (!(level <= levels[at]!) && !Number.isNaN(level)) levels[at] = level;
    });
  }
  return { polygons: within180(levelContours(levels, frame, neededDbm)), formulaShare: byFormula / cells };
}
