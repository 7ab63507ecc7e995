import type { Issue } from '../core/checks/issue';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import type { SeaMask } from '../core/terrain/seaMask';
import { createTerrain, type Terrain } from '../core/terrain/terrain';
import { cornerOf } from '../io/terrain/readHgt';
import { readTerrainFile } from '../io/terrain/readTerrainFile';
import { seaOfLand } from '../io/terrain/seaOfLand';
import { bytesOf } from './readInputs';
import type { Shell } from './shell';
import { UsageError } from './usageError';

export interface TerrainInput {
  /** null: no height model could be read, the issues say why. */
  readonly terrain: Terrain | null;
  readonly issues: readonly Issue[];
}

/** West, south, east, north, degrees. */
export type Box = readonly [number, number, number, number];

const HEIGHT_FILE = /\.(hgt|tiff?)(\.gz|\.zip)?$|\.zip$/i;

/**
 * All height models of some files and folders as one terrain. Of a folder those files count that look like height models;
 * SRTM tiles whose name says that they lie outside `box` are not opened. Throws UsageError for what cannot be read at all.
 */
export async function readTerrain(
  shell: Shell,
  paths: readonly string[],
  box: Box | null = null,
): Promise<TerrainInput> {
  const grids: ElevationGrid[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    for (const file of await filesOf(shell, path, box)) {
      const reading = await readTerrainFile(await bytesOf(shell, file), file);
      grids.push(...reading.grids);
      issues.push(...(file === path ? reading.issues : reading.issues.map(milder)));
    }
  }
  return { terrain: grids.length > 0 ? createTerrain(grids, await seaOf(shell)) : null, issues };
}

/** The same sea as on the screen. */
async function seaOf(shell: Shell): Promise<SeaMask | null> {
  const land = (await shell.land?.()) ?? null;
  return land && seaOfLand(new TextDecoder().decode(land));
}

/** What is no height model stays out of a folder's ground, and is said; named by itself it is a mistake. */
function milder(issue: Issue): Issue {
  return issue.code === 'terrain.notDem' ? { ...issue, severity: 'warning' } : issue;
}

async function filesOf(shell: Shell, path: string, box: Box | null): Promise<string[]> {
  const names = (await shell.list?.(path)) ?? null;
  if (names === null) return [path];
  const files = names.filter((name) => HEIGHT_FILE.test(name)).sort();
  if (files.length === 0) throw new UsageError('noFile', `${path}/*.hgt, *.tif`);
  const near = files.filter((name) => mayTouch(name, box));
  // Where all lie elsewhere one is opened all the same, so that this can be said.
  const opened = near.length > 0 ? near : files.slice(0, 1);
  return opened.map((name) => `${path.replace(/[\\/]$/, '')}/${name}`);
}

function mayTouch(name: string, box: Box | null): boolean {
  const corner = box && /\.hgt/i.test(name) ? cornerOf(name) : null;
  if (!corner || !box) return true;
  const [west, south, east, north] = box;
  const { westDeg, southDeg } = corner;
  return westDeg <= east && westDeg + 1 >= west && southDeg <= north && southDeg + 1 >= south;
}
